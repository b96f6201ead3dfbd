package dev.staffel.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup opened for reading.
final class BackupFile implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Contents contents;

    private BackupFile(Path path, ZipFile zip, Contents contents) {
        this.path = path;
        this.zip = zip;
        this.contents = contents;
    }

    /// Opens a file whose list of contents is there; the rows are looked at by [#requireWhole].
    static BackupFile open(Path path) throws IOException {
        if (!Files.isReadable(path))
            throw new BackupTrouble("The file %s is not there or may not be read.".formatted(path));
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, readContents(path, zip));
            } catch (BackupTrouble | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw damaged(path, String.valueOf(e.getMessage()));
        }
    }

    Contents contents() {
        return contents;
    }

    /// Reads everything once and compares the checksums, so that nothing is begun with a damaged file.
    void requireWhole() throws IOException {
        for (var table : contents.tables()) {
            var digest = Checksum.start();
            try (var rows = new DigestInputStream(rows(table), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw damaged(path, table.name() + " can't be unpacked");
            }
            if (!Checksum.digits(digest).equals(table.sha256()))
                throw damaged(path, "the rows of " + table.name() + " are not those written");
        }
    }

    InputStream rows(Contents.Table table) throws IOException {
        return new BufferedInputStream(
                zip.getInputStream(entry(path, zip, table.entry())), 1 << 16);
    }

    BackupTrouble damaged(String why) {
        return damaged(path, why);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Contents readContents(Path path, ZipFile zip) throws IOException {
        try (var json = zip.getInputStream(entry(path, zip, Contents.ENTRY))) {
            var contents = JsonMapper.shared().readValue(json, Contents.class);
            if (contents.format() > Contents.FORMAT)
                throw new BackupTrouble(
                        "The backup %s is of a newer Staffel (format %d). Restore it with that one."
                                .formatted(path, contents.format()));
            return contents;
        } catch (JacksonException | ZipException e) {
            throw damaged(path, "its list of contents can't be read");
        }
    }

    private static ZipEntry entry(Path path, ZipFile zip, String name) {
        var entry = zip.getEntry(name);
        if (entry == null) throw damaged(path, "it has no " + name);
        return entry;
    }

    private static BackupTrouble damaged(Path path, String why) {
        return new BackupTrouble(
                "The file %s is not a whole backup: %s. Take another one.".formatted(path, why));
    }
}
