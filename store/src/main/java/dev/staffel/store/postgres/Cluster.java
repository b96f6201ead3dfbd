package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL's own folder below the data folder: made whole or not at all, with its password in it.
record Cluster(Path data, Path folder, Binaries binaries, Account account, String password) {
    static final String DATABASE = "staffel";
    static final String SUPERUSER = "staffel";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String PASSWORD_FILE = "staffel.password";
    private static final String UNFINISHED = "postgres.new-";

    static Path folderIn(Path data) {
        return data.resolve("postgres");
    }

    static Cluster openOrCreate(EmbeddedSettings settings, Binaries binaries, Account account) {
        var folder = folderIn(settings.data());
        removeUnfinished(settings.data());
        if (Files.notExists(folder)) create(settings, binaries, account);
        var cluster =
                new Cluster(
                        settings.data(),
                        folder,
                        binaries,
                        account,
                        PrivateFiles.read(folder.resolve(PASSWORD_FILE)).strip());
        cluster.requireSameVersion();
        cluster.configure(settings);
        return cluster;
    }

    /// The folder's name for a program that stands in it: root's ordinary user may not get there by
    /// its full name, but the link to where a process stands needs no way there.
    String nameFromWithin() {
        return account.reaches(data) ? folder.toString() : "/proc/self/cwd";
    }

    private static void create(EmbeddedSettings settings, Binaries binaries, Account account) {
        log.info("Setting up PostgreSQL in {}", folderIn(settings.data()));
        var folder =
                PrivateFiles.createFolder(
                        settings.data().resolve(UNFINISHED + ProcessHandle.current().pid()));
        account.own(folder);
        var password = newPassword();
        var cluster = new Cluster(settings.data(), folder, binaries, account, password);
        cluster.initialize(settings.durable());
        cluster.configure(settings);
        cluster.createDatabase();
        cluster.write(PASSWORD_FILE, password + "\n");
        try {
            Files.move(folder, folderIn(settings.data()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't finish " + folder + ": " + e.getMessage(), e);
        }
    }

    private void initialize(boolean durable) {
        var words = new ArrayList<String>();
        // initdb reads a password from a file only; the pipe of a shell of the same user is one
        words.addAll(List.of("sh", "-c", "cat | \"$0\" \"$@\""));
        words.addAll(List.of(binaries.program("initdb").toString()));
        words.addAll(List.of("-D", nameFromWithin(), "-U", SUPERUSER));
        words.addAll(List.of("--pwfile=/dev/stdin", "--auth=scram-sha-256", "--encoding=UTF8"));
        words.addAll(List.of("--locale=C", "--data-checksums", "--no-instructions"));
        if (binaries.major(account) >= 17)
            words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) words.add("--no-sync");
        Command.run(folder, password + "\n", account.before(words))
                .orThrow("PostgreSQL could not be set up in " + folder);
    }

    private void createDatabase() {
        var words =
                List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-c",
                        "exit_on_error=on",
                        "-D",
                        nameFromWithin(),
                        "postgres");
        Command.run(folder, "CREATE DATABASE " + DATABASE + "\n", account.before(words))
                .orThrow("The database could not be created in " + folder);
    }

    private void configure(EmbeddedSettings settings) {
        write("postgresql.conf", settings.configuration());
        write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void write(String name, String text) {
        var file = folder.resolve(name);
        PrivateFiles.write(file, text);
        account.own(file);
    }

    private void requireSameVersion() {
        var ours = binaries.major(account);
        var theirs = Integer.parseInt(PrivateFiles.read(folder.resolve("PG_VERSION")).strip());
        if (ours != theirs)
            throw new DatabaseTrouble(
                    "%s was written by PostgreSQL %d, this Staffel brings %d. Make a backup with the Staffel that wrote it and restore it with this one into a new data folder."
                            .formatted(folder, theirs, ours));
    }

    /// What an earlier attempt that was cut off left behind, and may still be busy with.
    private static void removeUnfinished(Path data) {
        try (var found = Files.newDirectoryStream(data, UNFINISHED + "*")) {
            for (var leftover : found) {
                ServerProcess.endAllIn(leftover);
                PrivateFiles.deleteTree(leftover);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't clear " + data + ": " + e.getMessage(), e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
