package dev.staffel.server.imports.csv;

import java.util.List;

/// One row of a file as it was read, or the reason why it could not be.
public sealed interface CsvLine {
    /// The line of the file on which the row begins, counted from 1.
    long lineNumber();

    /// A row whose values stand under the columns of the file.
    record Row(long lineNumber, List<String> values) implements CsvLine {
        public Row {
            values = List.copyOf(values);
        }
    }

    /// A row that was left out; `raw` holds at most its first thousand characters.
    record RejectedRow(long lineNumber, String raw, Reason reason) implements CsvLine {}
}
