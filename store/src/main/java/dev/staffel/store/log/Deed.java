package dev.staffel.store.log;

import dev.staffel.engine.Claim;

/// Something done, as a source claims it.
///
/// @param thousandths the amount, such as the share of a webinar seen; 0 where there is none
public record Deed(Claim claim, long thousandths) {}
