package dev.staffel.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once for each version from the jar that carries them.
record Binaries(Path folder) {
    private static final Logger log = LoggerFactory.getLogger(Binaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String UNFINISHED = ".new-";
    private static final Path BESIDE_DATA = Path.of("/var/cache/staffel");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// The major version, such as 18.
    int major(Account account) {
        var words = account.before(List.of(program("postgres").toString(), "--version"));
        var said = Command.run(Path.of("/"), "", words).orThrow("PostgreSQL can't be run");
        return Integer.parseInt(said.output().replaceFirst("(?s)\\D*(\\d+).*", "$1"));
    }

    /// In the data folder; when root's ordinary user can't get there, in the system's cache folder.
    static Binaries unpack(Path data, Account account) {
        return unpackTo(
                (account.reaches(data) ? data : BESIDE_DATA).resolve("postgres-bin"), account);
    }

    static Binaries unpackTo(Path parent, Account account) {
        var target = parent.resolve(version());
        if (Files.isDirectory(target)) return new Binaries(target);
        requireSupportedMachine();
        try {
            PrivateFiles.createOpenFolders(parent);
            if (!account.reaches(parent))
                throw new DatabaseTrouble(
                        "The user %s can't get to %s, where the programs of PostgreSQL go. Use a data folder that everybody may pass through (chmod a+x on each folder above it), or start Staffel as an ordinary user."
                                .formatted(account.name(), parent));
            unpackInto(parent, target);
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "Can't unpack PostgreSQL to %s: %s".formatted(target, e.getMessage()), e);
        }
        return new Binaries(target);
    }

    private static void unpackInto(Path parent, Path target) throws IOException {
        log.info("Unpacking PostgreSQL {} to {}", version(), target);
        var unpacked = parent.resolve(version() + UNFINISHED + ProcessHandle.current().pid());
        removeUnfinished(parent);
        try (var tar = openArchive()) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(entry, tar, unpacked);
        }
        Command.run(parent, "", List.of("sync", "-f", unpacked.toString()));
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            PrivateFiles.deleteTree(unpacked);
            if (!Files.isDirectory(target)) throw e;
        }
    }

    /// What programs that were cut off left behind; another one may be unpacking just now.
    private static void removeUnfinished(Path parent) throws IOException {
        try (var found = Files.newDirectoryStream(parent, "*" + UNFINISHED + "*")) {
            for (var leftover : found) {
                var pid = leftover.toString().replaceFirst(".*" + UNFINISHED, "");
                var process = ProcessHandle.of(Long.parseLong(pid));
                if (process.isEmpty() || process.get().equals(ProcessHandle.current()))
                    PrivateFiles.deleteTree(leftover);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
            throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) throw new IOException("a path leads outside: " + path);
        if (path.toString().endsWith(".a")) return; // only for compiling against
        if (entry.isDirectory()) {
            PrivateFiles.createOpenFolders(path);
            return;
        }
        var above = path.getParent();
        if (above != null) PrivateFiles.createOpenFolders(above);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static TarArchiveInputStream openArchive() throws IOException {
        var archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) throw new IOException("the classpath has no " + ARCHIVE);
        return new TarArchiveInputStream(
                new BufferedInputStream(
                        new XZInputStream(new BufferedInputStream(archive)), 1 << 16));
    }

    private static void requireSupportedMachine() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64"))
            throw new DatabaseTrouble(
                    "PostgreSQL is brought along for Linux on amd64 only, this is %s. Install PostgreSQL 15 or newer and name it with --database-url."
                            .formatted(system));
    }

    private static String version() {
        try (var file = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (file == null) throw new IOException("the classpath has no binaries.properties");
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't tell PostgreSQL's version: " + e.getMessage(), e);
        }
    }
}
