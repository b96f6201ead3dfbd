package dev.staffel.server.imports;

import dev.staffel.store.sql.Sql;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Uploaded files: kept in the database, so that any instance can run an import, and copied to this
/// machine while they are read.
final class ImportFiles implements AutoCloseable {
    private static final int PART = 1 << 20;

    private final Sql sql;
    private final Path folder;

    ImportFiles(Sql sql) {
        this.sql = sql;
        try {
            this.folder =
                    Files.createTempDirectory(
                            "staffel-imports-",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps an uploaded file; tells how many bytes it has.
    long keep(int id, InputStream in) throws IOException {
        long bytes = 0;
        int place = 0;
        for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            add(id, place++, part);
            bytes += part.length;
        }
        long size = bytes;
        sql.transact(session ->
                session.call(ImportStore.SQL.named("import-size"))
                        .set("bytes", size)
                        .set("import", id)
                        .update());
        return bytes;
    }

    private void add(int id, int place, byte[] part) {
        sql.transact(session ->
                session.call(ImportStore.SQL.named("import-part-add"))
                        .set("import", id)
                        .set("place", place)
                        .set("content", part)
                        .update());
    }

    /// The file on this machine.
    Path local(ImportRecord record) throws IOException {
        Path file = folder.resolve(record.id() + ".csv");
        try {
            if (Files.size(file) == record.fileBytes()) {
                return file;
            }
        } catch (NoSuchFileException _) {
            // copied now
        }
        Path copy = Files.createTempFile(folder, "copy", ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            sql.transact(session ->
                    session.call(ImportStore.SQL.named("import-parts"))
                            .set("import", record.id())
                            .each(row -> write(out, row.bytes("content"))));
        }
        return Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(OutputStream out, byte[] part) {
        try {
            out.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(int id) {
        try {
            Files.deleteIfExists(folder.resolve(id + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
