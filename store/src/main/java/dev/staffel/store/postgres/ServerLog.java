package dev.staffel.store.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What PostgreSQL has to say: a file, since a pipe would end with the program.
record ServerLog(Path file) {
    private static final long KEPT_BYTES = 10 << 20;
    private static final int SHOWN_BYTES = 4_000;

    static ServerLog in(Path data) {
        return new ServerLog(data.resolve("postgres.log"));
    }

    /// Makes room and tells where the next words will begin.
    long prepare() {
        try {
            if (Files.notExists(file)) PrivateFiles.write(file, "");
            if (Files.size(file) <= KEPT_BYTES) return Files.size(file);
            Files.move(
                    file,
                    file.resolveSibling("postgres.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.write(file, "");
            return 0;
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't write " + file + ": " + e.getMessage(), e);
        }
    }

    String since(long position) {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(position, content.length() - SHOWN_BYTES));
            var bytes = new byte[SHOWN_BYTES];
            var count = content.read(bytes);
            return new String(bytes, 0, Math.max(count, 0), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(" + file + " can't be read: " + e.getMessage() + ")";
        }
    }
}
