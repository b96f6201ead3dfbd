package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// The instants of a clock that runs.
///
/// @param headAt when the head of the side that owes is told, if ever
public record Times(Instant remindAt, Instant deadline, Optional<Instant> headAt) {}
