package dev.staffel.store.desks;

import java.time.Instant;

/// Somebody is away from the first instant (inclusive) to the second (exclusive).
public record Absence(long id, String person, Instant begins, Instant ends) {}
