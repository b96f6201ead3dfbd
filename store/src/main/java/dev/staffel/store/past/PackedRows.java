package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Rows in the order they came, each about 20 bytes besides its content, and each leading to the one of the same lead that
/// came before it. A place is a number above 0. They are kept here, or put aside until they are recalled.
final class PackedRows {
    private static final int CHUNK_BITS =
            18; // below half a region of the collector, which would take a whole one
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_BESIDES_CONTENT = 80;
    private static final int HISTORY = 1 << 7;
    private static final int SEVEN_BITS = 0x7f;
    private static final byte[] NO_CONTENT = new byte[0];

    private final Optional<RowFile> file;
    private final List<byte[]> chunks = new ArrayList<>(); // filled ones, where they are kept
    private final List<Aside> aside = new ArrayList<>(); // filled ones, where they are put aside
    private final BitSet shapes = new BitSet();
    private byte[] chunk = new byte[CHUNK];
    private int end = 1;

    /// A chunk in the file.
    private record Aside(long from, int length) {}

    /// @param file where filled chunks are put aside; empty to keep them
    PackedRows(Optional<RowFile> file) {
        this.file = file;
    }

    /// Takes a row that was read.
    ///
    /// @param before the place of the lead's row that came before, or 0
    /// @param content a place in `bytes`
    /// @return its place
    long add(long before, Row row, byte[] bytes, int content, int length) {
        if (end + MOST_BESIDES_CONTENT + length > chunk.length) begin(length);
        long place = ((long) (chunks.size() + aside.size()) << CHUNK_BITS) + end;
        number(before == 0 ? 0 : place - before);
        chunk[end++] = (byte) (KindCode.of(row.kind()) | (row.history() ? HISTORY : 0));
        number(row.position());
        signed(row.receivedMillis());
        signed(row.receivedMillis() - row.happenedMillis());
        signed(row.thousandths());
        signed(row.shape());
        signed(row.version());
        number(length);
        System.arraycopy(bytes, content, chunk, end, length);
        end += length;
        shapes.set(row.shape());
        return place;
    }

    private void begin(int length) {
        if (file.isPresent()) aside.add(new Aside(file.get().append(chunk, end), end));
        else chunks.add(chunk);
        int wanted = Math.max(CHUNK, MOST_BESIDES_CONTENT + length);
        boolean isFree = file.isPresent() && chunk.length == wanted;
        if (!isFree) chunk = new byte[wanted];
        end = 0;
    }

    /// Brings back what was put aside. No row is added any more.
    void recall() {
        for (Aside one : aside) chunks.add(file.orElseThrow().read(one.from(), one.length()));
        aside.clear();
        chunks.add(chunk);
    }

    /// The claims that the rows name.
    BitSet shapes() {
        return shapes;
    }

    /// The row at a place and those before it of the same lead, in the order of their positions, each once; after [#recall].
    List<Row> upTo(long place, int count) {
        var rows = new Row[count];
        var reader = new Reader();
        long at = place;
        for (int i = count - 1; i >= 0; i--) at = reader.read(at, rows, i);
        int kept = inOrder(rows);
        return Arrays.asList(kept == count ? rows : Arrays.copyOf(rows, kept));
    }

    /// Few rows, which mostly lie in their order already.
    private static int inOrder(Row[] rows) {
        int kept = 0;
        for (Row row : rows) {
            int to = kept;
            while (to > 0 && rows[to - 1].position() > row.position()) to--;
            if (to > 0 && rows[to - 1].position() == row.position()) continue;
            System.arraycopy(rows, to, rows, to + 1, kept - to);
            rows[to] = row;
            kept++;
        }
        return kept;
    }

    /// Seven bits a byte, the lowest first.
    private void number(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            chunk[end++] = (byte) (rest | ~SEVEN_BITS);
            rest >>>= 7;
        }
        chunk[end++] = (byte) rest;
    }

    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private final class Reader {
        private byte[] bytes = NO_CONTENT;
        private int at;

        /// Puts the row at a place into the array, and tells the place of the one before.
        long read(long place, Row[] into, int index) {
            bytes = chunks.get((int) (place >>> CHUNK_BITS));
            at = (int) (place & (CHUNK - 1));
            long before = place - number();
            int kind = bytes[at++];
            long position = number();
            long received = signed();
            long happened = received - signed();
            long thousandths = signed();
            int shape = (int) signed();
            int version = (int) signed();
            int length = (int) number();
            into[index] =
                    new Row(
                            position,
                            KindCode.kind(kind & SEVEN_BITS),
                            shape,
                            thousandths,
                            happened,
                            received,
                            kind < 0,
                            version,
                            length == 0 ? NO_CONTENT : Arrays.copyOfRange(bytes, at, at + length));
            return before;
        }

        private long number() {
            long value = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                value |= (long) (next & SEVEN_BITS) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return value | (long) next << shift;
        }

        private long signed() {
            long value = number();
            return (value >>> 1) ^ -(value & 1);
        }
    }
}
