package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Dialect;
import dev.staffel.server.imports.csv.Encoding;
import dev.staffel.server.imports.csv.Quoting;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An import as it is kept: the file, how it is to be understood, and what became of it.
///
/// @param stated what a person states about the file; the mapping's own statements come after it
/// @param mapping the mapping's text
/// @param columns the file's columns at the last run
/// @param trouble a key of the words shown to people, empty when all went well
public record ImportRecord(
        int id,
        String fileName,
        long fileBytes,
        String uploadedBy,
        Instant uploadedOn,
        Stated stated,
        String mapping,
        List<String> columns,
        State state,
        Optional<Instant> rehearsed,
        Optional<Integer> batch,
        Optional<Instant> started,
        Optional<Instant> ended,
        String trouble,
        Counts counts,
        Optional<String> undoneBy,
        Optional<Instant> undoneOn,
        long leadsRemoved,
        long leadsKept) {

    /// How far an import has come.
    public enum State {
        DRAFT,
        REHEARSING,
        RUNNING,
        DONE,
        STOPPED,
        UNDOING,
        UNDONE;

        /// Whether mapping and file may still be changed, and the import may be run.
        public boolean isOpen() {
            return this == DRAFT || this == STOPPED || this == UNDONE;
        }

        /// Whether a program is at work on it.
        public boolean isBusy() {
            return this == REHEARSING || this == RUNNING || this == UNDOING;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportRecord of(Row row) {
        return new ImportRecord(
                row.integer("id"),
                row.text("file_name"),
                row.number("file_bytes"),
                row.text("uploaded_by"),
                row.instant("uploaded_on"),
                stated(row),
                row.text("mapping"),
                row.texts("columns"),
                State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.optionalInstant("rehearsed"),
                row.optionalInteger("batch"),
                row.optionalInstant("started"),
                row.optionalInstant("ended"),
                row.text("trouble"),
                new Counts(
                        row.number("total"),
                        row.number("rows"),
                        row.number("created"),
                        row.number("updated"),
                        row.number("repeated"),
                        row.number("rejected"),
                        row.number("left_out"),
                        row.number("signals")),
                row.optionalText("undone_by"),
                row.optionalInstant("undone_on"),
                row.number("leads_removed"),
                row.number("leads_kept"));
    }

    private static Stated stated(Row row) {
        return new Stated(
                row.optionalText("encoding").flatMap(Encoding::named),
                row.optionalText("delimiter").flatMap(Dialect::delimiterOf),
                row.optionalText("quoting").map(Quoting::valueOf),
                row.optionalInteger("preamble_lines"),
                row.optionalText("header_stated").map(Boolean::valueOf));
    }
}
