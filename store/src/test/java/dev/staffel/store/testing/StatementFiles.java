package dev.staffel.store.testing;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The .sql files of a module, to have each of their statements prepared by a real server.
public final class StatementFiles {
    private static final Path CLASSES = Path.of("target", "classes");

    private StatementFiles() {}

    /// What the server has to say against statements of this module, by file and name; migrations aside.
    public static List<String> problemsOf(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        for (var file : all()) {
            for (var statement : read(file).all()) {
                var problem = problemOf(statement, connection);
                if (!problem.isEmpty())
                    problems.add(
                            "%s, %s: %s"
                                    .formatted(
                                            CLASSES.relativize(file), statement.name(), problem));
            }
        }
        return problems;
    }

    /// The files of this module, so that a test can see that there are any.
    public static List<Path> all() {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !file.startsWith(CLASSES.resolve("db")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statements read(Path file) {
        try {
            return Statements.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problemOf(NamedStatement statement, Connection connection)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement.jdbc())) {
            var places = prepared.getParameterMetaData().getParameterCount();
            return places == statement.parameters().size()
                    ? ""
                    : "%d parameters, but the server sees %d"
                            .formatted(statement.parameters().size(), places);
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
