package dev.staffel.server.imports.mapping;

/// When the things that a row tells happened.
public sealed interface Timing {
    /// The file does not say; they happened when the file was imported.
    record OnImport() implements Timing {}

    /// A column holds the date, with or without the time of day.
    record InColumn(String column) implements Timing {}

    /// Nobody knows: rows are spread over a stated year in the order of a column of numbers. Every
    /// instant made so is marked as assumed.
    record Assumed(String orderColumn, int year) implements Timing {}

    /// Some days after the instant of the row; marked as assumed.
    record DaysLater(int days) implements Timing {}

    /// At the instant of the row.
    record OfRow() implements Timing {}
}
