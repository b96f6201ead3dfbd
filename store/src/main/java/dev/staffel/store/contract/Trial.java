package dev.staffel.store.contract;

import java.time.Instant;

/// A draft that runs beside the version in force; what it decides is shown and never acted on.
///
/// @param since when somebody said so
public record Trial(Draft draft, Instant since) {}
