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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Uploaded files: kept in the database, so that any instance can run an import, and copied to this
/// machine while they are read.
final class ImportFiles implements AutoCloseable {
    private static final int PART = 1 << 20;

    private final Sql sql;
    private final Path folder;
    private final Map<Integer, Path> adopted = new ConcurrentHashMap<>();

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
        setSize(id, bytes);
        return bytes;
    }

    private void setSize(int id, long bytes) {
        sql.transact(session ->
                session.call(ImportStore.SQL.named("import-size"))
                        .set("bytes", bytes)
                        .set("import", id)
                        .update());
    }

    private void add(int id, int place, byte[] part) {
        sql.transact(session ->
                session.call(ImportStore.SQL.named("import-part-add"))
                        .set("import", id)
                        .set("place", place)
                        .set("content", part)
                        .update());
    }

    /// Uses a file of this machine as it is, which nobody else can read.
    void adopt(int id, Path file) throws IOException {
        adopted.put(id, file);
        setSize(id, Files.size(file));
    }

    /// The file on this machine.
    ///
    /// @throws NoSuchFileException when it is kept no longer
    Path local(ImportRecord record) throws IOException {
        Path own = adopted.get(record.id());
        if (own != null) {
            return own;
        }
        Path file = folder.resolve(record.id() + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Path copy = Files.createTempFile(folder, "copy", ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            sql.transact(session ->
                    session.call(ImportStore.SQL.named("import-parts"))
                            .set("import", record.id())
                            .each(row -> write(out, row.bytes("content"))));
        }
        if (Files.size(copy) != record.fileBytes()) {
            Files.delete(copy);
            throw new NoSuchFileException(record.fileName());
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
