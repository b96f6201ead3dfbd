package dev.staffel.store.desks;

import java.time.LocalDate;

/// A free day of a calendar.
public record Holiday(LocalDate day, String name) {}
