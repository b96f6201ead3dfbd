package dev.staffel.server.imports;

/// Values of one column that could not be understood; their rows were imported without them.
///
/// @param reason a key of the words shown to people
/// @param place the column, or the event, that the reason names first
public record LeftOut(String reason, String place, long count, long firstLine, String example) {}
