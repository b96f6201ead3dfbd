package dev.staffel.store.read;

import java.time.Instant;

/// A lead as it is stored.
///
/// @param position the last row folded
/// @param at the lead's clock
public record LeadRecord(LeadRow row, StoredState state, long position, Instant at) {}
