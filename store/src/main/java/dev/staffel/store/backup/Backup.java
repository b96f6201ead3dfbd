package dev.staffel.store.backup;

import dev.staffel.store.postgres.Database;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes the source tables of a running system, as they are at one moment, into one file.
public final class Backup {
    private static final int BUFFER = 1 << 16;
    private static final int SCHEMA_OF_RELEASES = 52;

    private Backup() {}

    /// The file appears whole or not at all, readable by its owner only; nobody has to wait meanwhile.
    public static BackupReport write(Database database, Path file) {
        var begun = System.nanoTime();
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            var contents = writeTo(database, unfinished);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new BackupReport(
                    contents.schema(),
                    contents.tables().size(),
                    contents.rows(),
                    Files.size(file),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new BackupTrouble("The backup %s can't be written: %s".formatted(file, e), e);
        }
    }

    private static Contents writeTo(Database database, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var schema = database.schemaVersion();
            try (var zip =
                    new ZipOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
                zip.setLevel(Deflater.BEST_SPEED);
                return database.unpooled()
                        .inSnapshot(session -> write(new Tables(session), schema, zip));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private static Contents write(Tables tables, int schema, ZipOutputStream zip) {
        tables.takeYourTime();
        int behaviour = schema < SCHEMA_OF_RELEASES ? Contents.FIRST_BEHAVIOUR : behaviour(tables);
        var written = new ArrayList<Contents.Table>();
        try {
            for (var table : tables.sources()) written.add(write(tables, table, zip));
            var contents =
                    new Contents(
                            Contents.FORMAT,
                            schema,
                            behaviour,
                            Instant.now(),
                            written,
                            tables.sequences());
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(JsonMapper.shared().writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Decisions of an earlier release can't be made again, so a backup needs the checkpoints of all leads.
    private static int behaviour(Tables tables) {
        var release = tables.release();
        if (release.leadsBehind() > 0)
            throw new BackupTrouble(
                    "A new release is just taking the leads over (%,d to go), and what the one before has decided is not all kept yet. Try again in a while."
                            .formatted(release.leadsBehind()));
        return release.behaviour();
    }

    private static Contents.Table write(Tables tables, Tables.Layout table, ZipOutputStream zip)
            throws IOException {
        var digest = Checksum.start();
        zip.putNextEntry(
                new ZipEntry(new Contents.Table(table.name(), table.columns(), 0, "").entry()));
        long rows;
        try (var out =
                new BufferedOutputStream(
                        new DigestOutputStream(new KeptOpen(zip), digest), BUFFER)) {
            rows = tables.copyOut(table, out);
        }
        zip.closeEntry();
        return new Contents.Table(table.name(), table.columns(), rows, Checksum.digits(digest));
    }

    /// An entry ends, but the file goes on.
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
