package dev.staffel.server.imports.mapping;

import java.time.Instant;

/// An instant, and whether it was only assumed.
public record Moment(Instant at, boolean assumed) {}
