package dev.staffel.store.sql;

import java.util.List;

/// One statement of an .sql file.
///
/// @param sql as it stands in the file
/// @param jdbc the same with a `?` for each parameter
/// @param parameters the parameters' names in the order of their places; a name may occur again
public record NamedStatement(
        String name, String comment, String sql, String jdbc, List<String> parameters) {
    public NamedStatement {
        if (comment.isBlank())
            throw new IllegalArgumentException(
                    "the statement " + name + " needs a sentence that says what it is for");
        if (jdbc.isBlank())
            throw new IllegalArgumentException("the statement " + name + " has no SQL");
        parameters = List.copyOf(parameters);
    }

    NamedStatement(String name, String comment, String sql) {
        this(name, comment, sql, ParameterPlaces.of(sql));
    }

    private NamedStatement(String name, String comment, String sql, ParameterPlaces places) {
        this(name, comment, sql, places.jdbc(), places.parameters());
    }
}
