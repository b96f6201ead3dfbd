package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Rows as they come from a binary COPY, in typed columns: about 60 bytes a row, and the contents end to end.
final class PastColumns {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final byte SIGNATURE = 'P';
    private static final int HEADER = 19;
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final byte[] NONE = new byte[0];

    private long[] leads = new long[1 << 12];
    private long[] positions = new long[1 << 12];
    private long[] thousandths = new long[1 << 12];
    private long[] happened = new long[1 << 12];
    private long[] received = new long[1 << 12];
    private int[] shapes = new int[1 << 12];
    private int[] versions = new int[1 << 12];
    private byte[] kinds = new byte[1 << 12];
    private boolean[] histories = new boolean[1 << 12];
    private int[] contentEnds = new int[1 << 12]; // where the content of each row ends
    private byte[] contents = new byte[1 << 16];
    private int rows;

    /// Takes one message of the copy: a row, with the copy's header before the first and a trailer after the last.
    void add(byte[] bytes) {
        int at = bytes.length > HEADER && bytes[0] == SIGNATURE ? HEADER : 0;
        if (at == bytes.length || (short) SHORT.get(bytes, at) < 0) return; // the trailer
        if (rows == leads.length) grow();
        at += 2;
        leads[rows] = (long) LONG.get(bytes, at + 4);
        positions[rows] = (long) LONG.get(bytes, at + 16);
        thousandths[rows] = (long) LONG.get(bytes, at + 28);
        happened[rows] = millis((long) LONG.get(bytes, at + 40));
        received[rows] = millis((long) LONG.get(bytes, at + 52));
        shapes[rows] = (int) INT.get(bytes, at + 64);
        versions[rows] = (int) INT.get(bytes, at + 72);
        kinds[rows] = (byte) (short) SHORT.get(bytes, at + 80);
        histories[rows] = bytes[at + 86] != 0;
        content(bytes, at + 91, (int) INT.get(bytes, at + 87));
        rows++;
    }

    private void content(byte[] bytes, int from, int length) {
        int begin = rows == 0 ? 0 : contentEnds[rows - 1];
        if (begin + length > contents.length) {
            contents = Arrays.copyOf(contents, Math.max(begin + length, contents.length * 2));
        }
        System.arraycopy(bytes, from, contents, begin, length);
        contentEnds[rows] = begin + length;
    }

    private static long millis(long microsSince2000) {
        return Math.floorDiv(microsSince2000 + MICROS_1970_TO_2000, 1_000L);
    }

    int rows() {
        return rows;
    }

    long lead(int row) {
        return leads[row];
    }

    long position(int row) {
        return positions[row];
    }

    int shape(int row) {
        return shapes[row];
    }

    Row row(int row) {
        int begin = row == 0 ? 0 : contentEnds[row - 1];
        int end = contentEnds[row];
        return new Row(
                positions[row],
                KindCode.kind(kinds[row]),
                shapes[row],
                thousandths[row],
                happened[row],
                received[row],
                histories[row],
                versions[row],
                begin == end ? NONE : Arrays.copyOfRange(contents, begin, end));
    }

    private void grow() {
        int more = leads.length + (leads.length >> 1);
        leads = Arrays.copyOf(leads, more);
        positions = Arrays.copyOf(positions, more);
        thousandths = Arrays.copyOf(thousandths, more);
        happened = Arrays.copyOf(happened, more);
        received = Arrays.copyOf(received, more);
        shapes = Arrays.copyOf(shapes, more);
        versions = Arrays.copyOf(versions, more);
        kinds = Arrays.copyOf(kinds, more);
        histories = Arrays.copyOf(histories, more);
        contentEnds = Arrays.copyOf(contentEnds, more);
    }
}
