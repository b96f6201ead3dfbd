package dev.staffel.engine;

import java.time.Instant;

/// A person's decision that criteria leave alone until this instant, or until sales answers.
public record Hold(Instant until, String by, String reason) {}
