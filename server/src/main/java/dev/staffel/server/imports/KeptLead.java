package dev.staffel.server.imports;

/// A lead that stays although its import was undone, because something else is known of it.
public record KeptLead(long id, String name) {}
