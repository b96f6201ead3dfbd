package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.CsvLine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Rows of leads that a file tells of more than once, handed out in the order in which they
/// happened; on disk beyond some thousands, so that memory stays bounded.
final class LateRows implements Closeable {
    private static final Comparator<Late> BY_TIME =
            Comparator.comparingLong(Late::millis)
                    .thenComparingLong(late -> late.row().lineNumber());

    /// A row and when it happened.
    record Late(long millis, CsvLine.Row row) {}

    /// Takes the rows one after the other.
    interface Taker {
        void take(CsvLine.Row row) throws IOException;
    }

    private final int inMemory;
    private final List<Late> waiting = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    LateRows(int inMemory) {
        this.inMemory = inMemory;
    }

    void add(long millis, CsvLine.Row row) throws IOException {
        waiting.add(new Late(millis, row));
        if (waiting.size() >= inMemory) {
            spill();
        }
    }

    /// Hands out everything in order.
    void drain(Taker taker) throws IOException {
        if (!runs.isEmpty()) {
            spill();
        }
        waiting.sort(BY_TIME);
        for (Late late : waiting) {
            taker.take(late.row());
        }
        waiting.clear();
        merge(taker);
    }

    private void spill() throws IOException {
        waiting.sort(BY_TIME);
        Path run = Files.createTempFile("staffel-import-", ".rows");
        runs.add(run);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (Late late : waiting) {
                out.writeLong(late.millis());
                out.writeLong(late.row().lineNumber());
                out.writeInt(late.row().values().size());
                for (String value : late.row().values()) {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
        waiting.clear();
    }

    private void merge(Taker taker) throws IOException {
        var heads = new PriorityQueue<>(Comparator.comparing(Run::head, BY_TIME));
        List<Run> open = new ArrayList<>();
        try {
            for (Path path : runs) {
                var run = new Run(path);
                open.add(run);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            for (Run run = heads.poll(); run != null; run = heads.poll()) {
                taker.take(run.head().row());
                if (run.advance()) {
                    heads.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /// A sorted part on disk.
    private static final class Run implements Closeable {
        private final DataInputStream in;
        private @Nullable Late head;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
        }

        Late head() {
            if (head == null) {
                throw new IllegalStateException("not advanced");
            }
            return head;
        }

        boolean advance() throws IOException {
            try {
                long millis = in.readLong();
                long line = in.readLong();
                int count = in.readInt();
                List<String> values = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    values.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
                head = new Late(millis, new CsvLine.Row(line, values));
                return true;
            } catch (EOFException _) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
