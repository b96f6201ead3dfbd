package dev.staffel.bench.pages;

import dev.staffel.store.read.Funnel;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/// Copies the rows of a filled database under other numbers, table by table.
public final class Copies {
    private static final int AT_ONCE = 25;
    private static final int CHANGES_AT_ONCE = 50_000;

    private final Sql sql;

    /// @param sql without limits of time
    public Copies(Sql sql) {
        this.sql = sql;
    }

    private record Originals(long leads, long positions, long subjects, long opportunities) {
        static final List<String> NAMES =
                List.of("leads", "positions", "subjects", "opportunities");

        long of(String name) {
            return switch (name) {
                case "leads" -> leads;
                case "positions" -> positions;
                case "subjects" -> subjects;
                default -> opportunities;
            };
        }
    }

    private record Index(String name, String definition) {}

    /// Makes so many copies of all that is there.
    ///
    /// @param statements one for each table; they get the copies `from` and `to`, and of the originals the highest numbers of
    ///     leads, positions, subjects and opportunities, as far as they name them
    public void make(List<NamedStatement> statements, long copies) {
        var originals = originals();
        var indexes = indexes();
        sql.transact(session -> {
            for (Index index : indexes) run(session, "DROP INDEX " + index.name());
        });
        for (long from = 1; from <= copies; from += AT_ONCE) {
            long to = Math.min(copies, from + AT_ONCE - 1);
            for (NamedStatement statement : statements) copy(originals, statement, from, to);
        }
        sql.transact(session -> session.call(BigLeads.SQL.named("finish")).run());
        for (Index index : indexes) sql.transact(session -> run(session, index.definition()));
        vacuum();
    }

    /// Copies a table as the copies of whole leads have it.
    ///
    /// @param table `subjects`, `links`, `births` or `facts`
    public static NamedStatement of(String table) {
        return BigLeads.SQL.named("copy-" + table);
    }

    /// Adds up the funnel, as workers do in the background.
    public void countFunnel() {
        boolean more = true;
        while (more)
            more = sql.inTransaction(session -> Funnel.addChanges(session, CHANGES_AT_ONCE));
    }

    private void copy(Originals originals, NamedStatement statement, long from, long to) {
        sql.transact(session -> {
            session.call(BigLeads.SQL.named("quick")).run();
            var call = session.call(statement).set("from", from).set("to", to);
            for (String name : Originals.NAMES) set(call, statement, name, originals.of(name));
            call.update();
        });
    }

    private static void set(Call call, NamedStatement statement, String name, long value) {
        if (statement.parameters().contains(name)) call.set(name, value);
    }

    private Originals originals() {
        return sql.inTransaction(session ->
                session.call(BigLeads.SQL.named("originals"))
                        .one(row ->
                                new Originals(
                                        row.number("leads"),
                                        row.number("positions"),
                                        row.number("subjects"),
                                        row.number("opportunities"))));
    }

    private List<Index> indexes() {
        return sql.inTransaction(session ->
                session.call(BigLeads.SQL.named("indexes"))
                        .list(row -> new Index(row.text("name"), row.text("definition"))));
    }

    // VACUUM can't run in a transaction.
    private void vacuum() {
        sql.transact(session -> {
            try (var statement = session.connection().createStatement()) {
                session.connection().commit();
                session.connection().setAutoCommit(true);
                statement.execute("VACUUM ANALYZE");
                session.connection().setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void run(Session session, String text) {
        try (var statement = session.connection().createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
