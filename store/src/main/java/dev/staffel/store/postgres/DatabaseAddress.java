package dev.staffel.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/// Where a database is and how to log in; an empty user or password leaves it to the URL.
public record DatabaseAddress(String url, String user, String password) {
    private static final String FILE = "connection";

    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException(
                    "the database URL must start with jdbc:postgresql: but is " + url);
    }

    /// An external database, whose user and password stand in the URL.
    ///
    /// @throws DatabaseTrouble when it is no URL that the driver knows
    public static DatabaseAddress external(String url) {
        if (Driver.parseURL(url, new Properties()) == null) {
            throw new DatabaseTrouble(
                    "The database URL must be written like jdbc:postgresql://HOST:PORT/NAME?user=…&password=….");
        }
        return new DatabaseAddress(url, "", "");
    }

    static DatabaseAddress embedded(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE,
                Cluster.SUPERUSER,
                password);
    }

    /// The same server's database of another name.
    public DatabaseAddress named(String database) {
        return new DatabaseAddress(
                url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1"), user, password);
    }

    /// The embedded database that a Staffel of this machine runs in the data folder, if it left word.
    public static Optional<DatabaseAddress> ofRunning(Path data) {
        try (var lines = Files.lines(data.resolve(FILE))) {
            Map<String, String> values =
                    lines.map(line -> line.split("=", 2))
                            .filter(parts -> parts.length == 2)
                            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            return Optional.of(
                    new DatabaseAddress(
                            values.getOrDefault("url", ""),
                            values.getOrDefault("user", ""),
                            values.getOrDefault("password", "")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leaveWordIn(Path data) {
        PrivateFiles.write(
                data.resolve(FILE),
                "url=%s\nuser=%s\npassword=%s\n".formatted(url, user, password));
    }

    static void forgetIn(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the password, so that it can be logged.
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
