package dev.staffel.server.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// A bounded window on the characters of a file: what has been looked at since the last
/// [#forget] stays in reach, so that a wrong row can be read a second time.
final class CharWindow implements Closeable {
    static final int END = -1;
    private static final int CHUNK = 16_384;

    private final Reader in;
    private final int capacity;
    private char[] buffer = new char[CHUNK * 2];
    private int start;
    private int limit;
    private boolean ended;
    private long droppedNuls;
    private long forgotten;

    CharWindow(Reader in, int capacity) {
        this.in = in;
        this.capacity = capacity;
    }

    /// The character at this distance from the start, or [#END] where the file or the window ends.
    int at(int offset) throws IOException {
        while (start + offset >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return buffer[start + offset];
    }

    /// Whether the last [#END] was the window's and not the file's.
    boolean isFull() {
        return !ended && limit - start >= capacity;
    }

    String text(int from, int to) {
        return new String(buffer, start + from, to - from);
    }

    void append(StringBuilder target, int from, int to) {
        target.append(buffer, start + from, to - from);
    }

    /// Moves the start on; what lies before is gone.
    void forget(int characters) {
        start += characters;
        forgotten += characters;
    }

    long forgotten() {
        return forgotten;
    }

    long droppedNuls() {
        return droppedNuls;
    }

    private boolean fill() throws IOException {
        if (ended || limit - start >= capacity) {
            return false;
        }
        makeRoom();
        int read = in.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += withoutNuls(limit, read);
        return true;
    }

    private void makeRoom() {
        if (buffer.length - limit >= CHUNK) {
            return;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (buffer.length - limit < CHUNK) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private int withoutNuls(int from, int length) {
        int kept = from;
        for (int i = from; i < from + length; i++) {
            if (buffer[i] != '\0') {
                buffer[kept++] = buffer[i];
            }
        }
        droppedNuls += from + length - kept;
        return kept - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
