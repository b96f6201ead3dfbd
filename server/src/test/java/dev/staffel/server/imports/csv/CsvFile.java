package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small file written by a test, sniffed and read.
record CsvFile(Path path) {
    /// Everything one reading of a file gave.
    record Reading(FileShape shape, List<CsvLine> lines, List<Note> notes) {
        List<List<String>> values() {
            return lines.stream()
                    .filter(CsvLine.Row.class::isInstance)
                    .map(line -> ((CsvLine.Row) line).values())
                    .toList();
        }

        List<CsvLine.RejectedRow> rejected() {
            return lines.stream()
                    .filter(CsvLine.RejectedRow.class::isInstance)
                    .map(CsvLine.RejectedRow.class::cast)
                    .toList();
        }

        boolean notes(Note.Kind kind) {
            return notes.stream().anyMatch(note -> note.kind() == kind);
        }
    }

    static CsvFile of(Path folder, String text) throws IOException {
        return of(folder, text, StandardCharsets.UTF_8);
    }

    static CsvFile of(Path folder, String text, Charset charset) throws IOException {
        return of(folder, text.getBytes(charset));
    }

    static CsvFile of(Path folder, byte[] bytes) throws IOException {
        return new CsvFile(Files.write(Files.createTempFile(folder, "list", ".csv"), bytes));
    }

    Sniffed sniffed(Stated stated) throws IOException {
        return new Sniffer(name -> name.strip().equalsIgnoreCase("E-Mail")).sniff(path, stated);
    }

    Reading read() throws IOException {
        return read(Stated.nothing());
    }

    Reading read(Stated stated) throws IOException {
        return switch (sniffed(stated)) {
            case Sniffed.Refused(var reason) -> throw new AssertionError("refused: " + reason);
            case Sniffed.Found(var shape, var notes) -> read(shape, notes, Limits.standard());
        };
    }

    Reading read(FileShape shape, List<Note> notes, Limits limits) throws IOException {
        List<CsvLine> lines = new ArrayList<>();
        List<Note> all = new ArrayList<>(notes);
        try (var rows = CsvRows.open(path, shape, limits)) {
            for (var line = rows.next(); line != null; line = rows.next()) {
                lines.add(line);
            }
            all.addAll(rows.notes());
        }
        return new Reading(shape, lines, all);
    }
}
