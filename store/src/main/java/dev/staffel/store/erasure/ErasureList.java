package dev.staffel.store.erasure;

import dev.staffel.store.backup.BackupTrouble;
import dev.staffel.store.log.ErasedMessages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The erasures of an installation in a file of their own, outside of the database and of its backups, with nothing of the
/// persons. It only ever grows, but for the hashes of messages, which nobody needs after 30 days.
///
/// Several programs on one database may share the file: all write while they hold the lock of the log.
public final class ErasureList {
    private final Path file;

    public ErasureList(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// That a lead was erased.
    ///
    /// @param mark keyed hash, in hexadecimal digits, by which the lead is known in any copy of the database
    public record Erased(String mark, long lead, Instant on, String by, String reason) {}

    /// What must not come back.
    ///
    /// @param hash keyed, in hexadecimal digits
    /// @param isForGood of the key by which another system names the person; else of a message
    public record Hash(String hash, boolean isForGood, Instant on) {}

    /// What the file holds, the oldest first.
    public record Contents(List<Erased> erasures, List<Hash> hashes) {
        static final Contents NONE = new Contents(List.of(), List.of());

        public Contents {
            erasures = List.copyOf(erasures);
            hashes = List.copyOf(hashes);
        }

        private Contents and(Contents more, Instant now) {
            var from = now.minus(ErasedMessages.KEPT);
            return new Contents(
                    joined(erasures, more.erasures, Erased::mark),
                    joined(hashes, more.hashes, Hash::hash).stream()
                            .filter(hash -> hash.isForGood() || hash.on().isAfter(from))
                            .toList());
        }

        private static <T> List<T> joined(List<T> some, List<T> more, Function<T, String> key) {
            Collection<T> all =
                    Stream.concat(some.stream(), more.stream())
                            .collect(
                                    Collectors.toMap(
                                            key,
                                            each -> each,
                                            (first, _) -> first,
                                            LinkedHashMap<String, T>::new))
                            .values();
            return List.copyOf(all);
        }
    }

    public Path file() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /// All of it; nothing when there is no file.
    ///
    /// @throws BackupTrouble when there is one that can't be read
    public Contents read() {
        if (!exists()) return Contents.NONE;
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), Contents.class);
        } catch (IOException | JacksonException e) {
            throw new BackupTrouble(
                    "The list of erasures %s can't be read: %s. Put the last whole copy of it there."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /// Adds what is not in it yet; the file changes whole or not at all, and is on disk afterwards.
    ///
    /// @throws BackupTrouble when it can't be written
    void add(Contents more, Instant now) {
        var known = read();
        var all = known.and(more, now);
        if (all.equals(known)) return;
        try {
            Files.createDirectories(file.getParent());
            write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException e) {
            throw new BackupTrouble(
                    "The list of erasures %s can't be written, so nobody is erased: %s"
                            .formatted(file, e),
                    e);
        }
    }

    private void write(byte[] text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, text);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
