package dev.staffel.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The statements of an .sql file beside the code that uses them.
///
/// Each begins with a line `-- name: leads-due`, followed by a comment that says what it is for; `:limit`
/// is a parameter.
public final class Statements {
    private static final String NAME = "-- name:";
    private static final String CONDITIONS = "/* conditions */";

    private final String file;
    private final Map<String, NamedStatement> byName;
    private final Map<List<String>, NamedStatement> joined = new ConcurrentHashMap<>();

    private Statements(String file, Map<String, NamedStatement> byName) {
        this.file = file;
        this.byName = byName;
    }

    /// Reads the file from the package of the class.
    public static Statements beside(Class<?> owner, String file) {
        try (var content = owner.getResourceAsStream(file)) {
            if (content == null)
                throw new IllegalArgumentException(
                        "there is no " + file + " beside " + owner.getName());
            return parse(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads statements from the text of a file.
    ///
    /// @throws IllegalArgumentException when a statement lacks its name, comment or SQL, or comes twice
    public static Statements parse(String file, String text) {
        var byName = new LinkedHashMap<String, NamedStatement>();
        var parts = text.split("(?m)^" + NAME, -1);
        if (!withoutComments(parts[0]).isBlank())
            throw new IllegalArgumentException(file + " begins without a line '" + NAME + " …'");
        for (var i = 1; i < parts.length; i++) {
            var statement = statement(parts[i]);
            if (byName.put(statement.name(), statement) != null)
                throw new IllegalArgumentException(
                        file + " has two statements named " + statement.name());
        }
        return new Statements(file, byName);
    }

    public NamedStatement named(String name) {
        var statement = byName.get(name);
        if (statement == null)
            throw new IllegalArgumentException(
                    "%s has no statement named %s, but %s".formatted(file, name, byName.keySet()));
        return statement;
    }

    public Collection<NamedStatement> all() {
        return byName.values();
    }

    /// A statement with conditions in place of its comment `/* conditions */`, joined by AND.
    ///
    /// A condition is a statement of the file too, of which only what stands behind its first WHERE is taken; so each is
    /// prepared by the same test as every other statement.
    public NamedStatement composed(String name, List<String> conditions) {
        var base = named(name);
        if (!base.sql().contains(CONDITIONS))
            throw new IllegalArgumentException(name + " has no place for conditions");
        var text = new StringBuilder();
        for (var condition : conditions) {
            var sql = named(condition).sql();
            text.append("\n AND (").append(sql.substring(sql.indexOf("WHERE") + 5)).append(')');
        }
        var sql = base.sql().replace(CONDITIONS, text);
        return new NamedStatement(base.name(), base.comment(), sql);
    }

    /// Several statements one after the other, in one round trip.
    public NamedStatement joined(String... names) {
        return joined(List.of(names));
    }

    /// The same for names that are known at the call only; each list is joined once.
    public NamedStatement joined(List<String> names) {
        return joined.computeIfAbsent(names, this::join);
    }

    private NamedStatement join(List<String> names) {
        var texts = new ArrayList<String>();
        for (var name : names) texts.add(named(name).sql());
        var text = String.join(";\n", texts);
        return new NamedStatement(
                String.join(" + ", names), named(names.getFirst()).comment(), text);
    }

    private static NamedStatement statement(String part) {
        var lines = new ArrayList<>(part.lines().toList());
        var name = lines.removeFirst().strip();
        var comment = new StringBuilder();
        while (!lines.isEmpty() && lines.getFirst().startsWith("--"))
            comment.append(lines.removeFirst().substring(2).strip()).append(' ');
        var sql = String.join("\n", lines).strip();
        if (sql.endsWith(";")) sql = sql.substring(0, sql.length() - 1);
        return new NamedStatement(name, comment.toString().strip(), sql);
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^--.*$", "");
    }
}
