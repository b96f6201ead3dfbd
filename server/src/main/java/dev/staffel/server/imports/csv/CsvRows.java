package dev.staffel.server.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file one after the other; a wrong row is handed out as rejected and stops nothing.
public final class CsvRows implements Closeable {
    private final RecordReader records;
    private final int width;
    private long shortRows;
    private long blankLines;
    private long strayQuotes;

    private CsvRows(RecordReader records, int width) {
        this.records = records;
        this.width = width;
    }

    public static CsvRows open(Path file, FileShape shape) throws IOException {
        return open(file, shape, Limits.standard());
    }

    public static CsvRows open(Path file, FileShape shape, Limits limits) throws IOException {
        var reader = Sniffer.open(file, shape.encoding());
        var records = new RecordReader(reader, shape.dialect(), limits, shape.width());
        var rows = new CsvRows(records, shape.width());
        try {
            rows.skipTo(shape);
        } catch (IOException e) {
            rows.close();
            throw e;
        }
        return rows;
    }

    private void skipTo(FileShape shape) throws IOException {
        for (int i = 0; i < shape.preambleLines(); i++) {
            records.skipLine();
        }
        var cut = shape.header() ? records.next() : null;
        while (cut != null && cut.isBlank()) {
            cut = records.next();
        }
    }

    /// The next row, or null after the last.
    public @Nullable CsvLine next() throws IOException {
        var cut = records.next();
        while (cut != null && cut.isBlank()) {
            blankLines++;
            cut = records.next();
        }
        return cut == null ? null : line(cut);
    }

    private CsvLine line(RecordReader.Cut cut) {
        if (cut.fault() != null) {
            return new CsvLine.RejectedRow(cut.line(), records.raw(), cut.fault());
        }
        strayQuotes += cut.strayQuotes() > 0 ? 1 : 0;
        List<String> values = cut.values();
        int size = values.size();
        if (size == width) {
            return new CsvLine.Row(cut.line(), values);
        }
        if (size < width) {
            shortRows++;
            return new CsvLine.Row(cut.line(), padded(values));
        }
        boolean isOnlyBlank = values.subList(width, size).stream().allMatch(String::isBlank);
        return isOnlyBlank
                ? new CsvLine.Row(cut.line(), values.subList(0, width))
                : new CsvLine.RejectedRow(
                        cut.line(), records.raw(), Reason.of("too-many-values", size, width));
    }

    private List<String> padded(List<String> values) {
        var padded = new ArrayList<>(values);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /// What was noticed in the rows handed out so far.
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        Sniffer.add(notes, Note.Kind.SHORT_ROWS, shortRows);
        Sniffer.add(notes, Note.Kind.BLANK_LINES, blankLines);
        Sniffer.add(notes, Note.Kind.STRAY_QUOTES, strayQuotes);
        Sniffer.add(notes, Note.Kind.NUL_CHARACTERS_DROPPED, records.droppedNuls());
        return notes;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
