package dev.staffel.store.bulk;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in the order and types of a COPY statement's columns, gathered in memory and written at once.
///
/// The caller keeps the number and types of the fields right; PostgreSQL refuses the whole copy otherwise.
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int HEADER = SIGNATURE.length + 8;
    private static final int TEXT = 25;
    private static final int INTEGER = 23;

    private final int fields;
    private byte[] bytes;
    private int length;
    private int rows;

    public BinaryCopy(int fields) {
        this.fields = fields;
        this.bytes = new byte[16 * 1024];
        raw(SIGNATURE);
        int32(0);
        int32(0);
    }

    public BinaryCopy row() {
        int16(fields);
        rows++;
        return this;
    }

    /// Adds the rows of another, which have the same fields.
    public void rows(BinaryCopy others) {
        int length = others.length - HEADER;
        room(length);
        System.arraycopy(others.bytes, HEADER, bytes, this.length, length);
        this.length += length;
        rows += others.rows;
    }

    public BinaryCopy int8(long value) {
        int32(8);
        int64(value);
        return this;
    }

    public BinaryCopy int8(@Nullable Long value) {
        return value == null ? nothing() : int8(value.longValue());
    }

    public BinaryCopy int4(int value) {
        int32(4);
        int32(value);
        return this;
    }

    public BinaryCopy int2(int value) {
        int32(2);
        int16(value);
        return this;
    }

    public BinaryCopy bool(boolean value) {
        int32(1);
        octet(value ? 1 : 0);
        return this;
    }

    public BinaryCopy text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        raw(utf8);
        return this;
    }

    public BinaryCopy jsonb(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length + 1);
        octet(1); // version of the format
        raw(utf8);
        return this;
    }

    public BinaryCopy bytea(byte[] value) {
        int32(value.length);
        raw(value);
        return this;
    }

    public BinaryCopy timestamp(@Nullable Instant value) {
        if (value == null) return nothing();
        return int8(
                Math.addExact(
                                Math.multiplyExact(value.getEpochSecond(), 1_000_000L),
                                value.getNano() / 1000)
                        - MICROS_1970_TO_2000);
    }

    public BinaryCopy texts(List<String> values) {
        int start = arrayStart(values.size(), TEXT);
        for (String value : values) text(value);
        return arrayEnd(start);
    }

    public BinaryCopy integers(int[] values) {
        int start = arrayStart(values.length, INTEGER);
        for (int value : values) int4(value);
        return arrayEnd(start);
    }

    /// Search words without positions, in any order.
    public BinaryCopy words(List<String> words) {
        int start = length;
        int32(0);
        int32(words.size());
        for (String word : words) {
            raw(word.getBytes(StandardCharsets.UTF_8));
            octet(0); // ends the word
            int16(0); // no positions
        }
        return arrayEnd(start);
    }

    public BinaryCopy nothing() {
        int32(-1);
        return this;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public int rows() {
        return rows;
    }

    /// Writes the rows, if there are any.
    ///
    /// @param copy a `COPY … FROM STDIN (FORMAT binary)`
    public void write(Session session, NamedStatement copy) {
        if (rows == 0) return;
        int16(-1);
        session.copyIn(copy, bytes, length);
    }

    private int arrayStart(int size, int elementType) {
        int start = length;
        int32(0); // the length, known at the end
        int32(size == 0 ? 0 : 1);
        int32(0); // no nulls
        int32(elementType);
        if (size > 0) {
            int32(size);
            int32(1); // lower bound
        }
        return start;
    }

    private BinaryCopy arrayEnd(int start) {
        put32(start, length - start - 4);
        return this;
    }

    private void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void int16(int value) {
        room(2);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void int32(int value) {
        room(4);
        put32(length, value);
        length += 4;
    }

    private void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    private void put32(int place, int value) {
        bytes[place] = (byte) (value >>> 24);
        bytes[place + 1] = (byte) (value >>> 16);
        bytes[place + 2] = (byte) (value >>> 8);
        bytes[place + 3] = (byte) value;
    }

    private void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (bytes.length - length < more)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
}
