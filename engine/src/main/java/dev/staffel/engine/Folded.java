package dev.staffel.engine;

/// A lead as of a position of the log.
///
/// @param version the playbook version that its evidence was counted under
/// @param position the last row folded
public record Folded(Lead lead, int version, long position) {}
