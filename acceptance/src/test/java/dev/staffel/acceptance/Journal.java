package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// What senders know, kept outside the system and forced to disk: one line a message, `sent ID` before its first byte goes
/// out, `delivered ID` after a 2xx answer, `failed ID reason` when its client has given up.
final class Journal implements AutoCloseable {
    enum Entry {
        SENT,
        DELIVERED,
        FAILED;

        private String word() {
            return name().toLowerCase(Locale.ROOT) + " ";
        }
    }

    private final Path file;
    private final FileChannel channel;
    private final AtomicInteger delivered = new AtomicInteger();

    Journal(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, CREATE_NEW, WRITE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Entry entry, Collection<String> messageIds) {
        var lines = new StringBuilder();
        messageIds.forEach(id -> lines.append(entry.word()).append(id).append('\n'));
        force(lines.toString());
        if (entry == Entry.DELIVERED) delivered.addAndGet(messageIds.size());
    }

    /// A line that a client in another process has written in the journal's own form.
    void copy(String line) {
        force(line + "\n");
        if (line.startsWith(Entry.DELIVERED.word())) delivered.incrementAndGet();
    }

    /// Waits until so many more messages have been delivered.
    void awaitDelivered(int more, Duration within) {
        awaitDeliveredInAll(delivered.get() + more, within);
    }

    /// Waits until so many messages have been delivered since the beginning.
    void awaitDeliveredInAll(int enough, Duration within) {
        Await.until(enough + " delivered messages", within, () -> delivered.get() >= enough);
    }

    Set<String> ids(Entry entry) {
        var ids = new TreeSet<String>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith(entry.word()))
                    .forEach(line -> ids.add(line.split(" ", 3)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private synchronized void force(String lines) {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
        try {
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
