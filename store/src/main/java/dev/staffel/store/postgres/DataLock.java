package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to be the one Staffel of a data folder, given back by the system when a program dies.
final class DataLock implements AutoCloseable {
    // The system's lock belongs to the whole program, and closing any channel to the file would
    // drop it; so a second attempt within one program must not get as far as the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DataLock take(Path data) {
        var file = data.resolve("lock");
        if (!HELD.add(file)) throw refused(data, String.valueOf(ProcessHandle.current().pid()));
        try {
            return take(data, file);
        } catch (IOException e) {
            HELD.remove(file);
            throw new DatabaseTrouble("Can't lock " + file + ": " + e.getMessage(), e);
        } catch (DatabaseTrouble e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static DataLock take(Path data, Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            var holder = ByteBuffer.allocate(20);
            channel.read(holder);
            channel.close();
            throw refused(
                    data,
                    new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII)
                            .strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
                0);
        return new DataLock(file, channel);
    }

    private static DatabaseTrouble refused(Path data, String holder) {
        return new DatabaseTrouble(
                "Another Staffel (process %s) is using %s. Stop it first, or give this one another folder with --data."
                        .formatted(holder, data));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't unlock " + file + ": " + e.getMessage(), e);
        } finally {
            HELD.remove(file);
        }
    }
}
