package dev.staffel.server.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads records one after the other. A record that cannot be read costs only its first line:
/// reading goes on with the next one, so an unclosed quote never swallows the rest of the file.
final class RecordReader implements Closeable {
    private static final int RAW_SHOWN = 1_000;

    /// Values as they stand in the file; `fault` says why they cannot be trusted.
    record Cut(long line, List<String> values, int strayQuotes, @Nullable Reason fault) {
        boolean isBlank() {
            return fault == null && values.size() == 1 && values.getFirst().isBlank();
        }
    }

    private final CharWindow window;
    private final RecordCutter cutter;
    private final boolean hasQuotes;
    private final int expectedWidth;
    private long line = 1;
    private String raw = "";

    /// With an expected width above 0, a row whose quotes make no sense is taken as it stands when
    /// that gives exactly this many values.
    RecordReader(Reader in, Dialect dialect, Limits limits, int expectedWidth) {
        this.window = new CharWindow(in, limits.rowCharacters());
        this.cutter = new RecordCutter(window, dialect, limits);
        this.hasQuotes = dialect.quoting() != Quoting.NONE;
        this.expectedWidth = expectedWidth;
    }

    /// The next record, or null at the end of the file.
    @Nullable Cut next() throws IOException {
        if (isAtEnd()) {
            return null;
        }
        cutter.cut(hasQuotes);
        Reason fault = cutter.fault();
        if (fault == null) {
            return finished(cutter.strayQuotes());
        }
        var refused = new Cut(line, List.of(), 0, fault);
        if (hasQuotes && expectedWidth > 0) {
            cutter.cut(false);
            if (cutter.fault() == null && cutter.values().size() == expectedWidth) {
                return finished(1);
            }
        }
        skipLine();
        return refused;
    }

    private Cut finished(int strayQuotes) throws IOException {
        int length = cutter.length();
        raw = window.text(0, Math.min(length, RAW_SHOWN));
        var record = new Cut(line, cutter.values(), strayQuotes, null);
        line += cutter.linesInside() + 1L;
        window.forget(length + cutter.lineEndAt(length));
        return record;
    }

    /// The beginning of the last record as it stands in the file.
    String raw() {
        return raw;
    }

    long droppedNuls() {
        return window.droppedNuls();
    }

    /// How many characters were read away, NULs not counted.
    long consumed() {
        return window.forgotten();
    }

    boolean isAtEnd() throws IOException {
        return window.at(0) == CharWindow.END;
    }

    /// Passes over a line whatever its quotes.
    void skipLine() throws IOException {
        if (isAtEnd()) {
            return;
        }
        raw = "";
        int at = 0;
        while (!isLineEnd(at)) {
            at++;
            if (window.at(at) == CharWindow.END && window.isFull()) {
                keepRaw(at);
                window.forget(at);
                at = 0;
            }
        }
        keepRaw(at);
        line++;
        window.forget(at + cutter.lineEndAt(at));
    }

    private boolean isLineEnd(int at) throws IOException {
        int c = window.at(at);
        return c == CharWindow.END || (c <= '\r' && cutter.lineEndAt(at) > 0);
    }

    private void keepRaw(int length) {
        if (raw.isEmpty()) {
            raw = window.text(0, Math.min(length, RAW_SHOWN));
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
