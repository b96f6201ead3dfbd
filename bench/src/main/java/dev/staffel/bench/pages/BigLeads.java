package dev.staffel.bench.pages;

import dev.staffel.server.StaffPlane;
import dev.staffel.server.demo.Demonstration;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.read.Funnel;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A database full of leads: the demonstration's, told and folded as ever, and then copied row by row under other numbers,
/// names and times, so that every page finds what it needs of each.
public final class BigLeads {
    static final Statements SQL = Statements.beside(BigLeads.class, "leads.sql");

    private static final List<String> TABLES =
            List.of("subjects", "signals", "links", "births", "facts", "passages", "leads");
    private static final int COPIES_AT_ONCE = 25;
    private static final int CHANGES_AT_ONCE = 50_000;

    private final Sql sql;

    /// @param sql without limits of time
    public BigLeads(Sql sql) {
        this.sql = sql;
    }

    /// What a database holds.
    public record Counted(long leads, long signals, String size) {}

    private record Originals(
            long leads, long leadMax, long positionMax, long subjectMax, long signals) {}

    private record Index(String name, String definition) {}

    /// Fills an empty database with at least so many leads; a filled one is left as it is.
    ///
    /// @param staff running on the same database
    public Counted fill(StaffPlane staff, long leads) {
        staff.part(Demonstration.class).fill();
        FoldWorkers.catchUp(sql, staff.part(Folding.class));
        var originals = originals();
        if (originals.leads() < leads) {
            copy(originals, Math.ceilDiv(leads, originals.leads()) - 1);
        }
        countFunnel();
        return counted();
    }

    /// As workers do in the background.
    private void countFunnel() {
        boolean more = true;
        while (more)
            more = sql.inTransaction(session -> Funnel.addChanges(session, CHANGES_AT_ONCE));
    }

    private void copy(Originals originals, long copies) {
        var indexes = indexes();
        sql.transact(session -> {
            session.call(SQL.named("functions")).run();
            session.call(SQL.named("sources")).update();
            for (Index index : indexes) run(session, "DROP INDEX " + index.name());
        });
        for (long from = 1; from <= copies; from += COPIES_AT_ONCE) {
            long to = Math.min(copies, from + COPIES_AT_ONCE - 1);
            for (String table : TABLES) copy(originals, table, from, to);
        }
        sql.transact(session -> session.call(SQL.named("finish")).run());
        for (Index index : indexes) sql.transact(session -> run(session, index.definition()));
        vacuum();
    }

    private void copy(Originals originals, String table, long from, long to) {
        var statement = SQL.named("copy-" + table);
        sql.transact(session -> {
            session.call(SQL.named("quick")).run();
            var call = session.call(statement).set("from", from).set("to", to);
            set(call, statement, "leads", originals.leadMax());
            set(call, statement, "positions", originals.positionMax());
            set(call, statement, "subjects", originals.subjectMax());
            call.update();
        });
    }

    private static void set(
            dev.staffel.store.sql.Call call, NamedStatement statement, String name, long value) {
        if (statement.parameters().contains(name)) call.set(name, value);
    }

    private Originals originals() {
        return sql.inTransaction(session ->
                session.call(SQL.named("originals"))
                        .one(row ->
                                new Originals(
                                        row.number("leads"),
                                        row.number("lead_max"),
                                        row.number("position_max"),
                                        row.number("subject_max"),
                                        row.number("signals"))));
    }

    private List<Index> indexes() {
        return sql.inTransaction(session ->
                session.call(SQL.named("indexes"))
                        .list(row -> new Index(row.text("name"), row.text("definition"))));
    }

    Counted counted() {
        return sql.inTransaction(session ->
                session.call(SQL.named("counted"))
                        .one(row ->
                                new Counted(
                                        row.number("leads"),
                                        row.number("signals"),
                                        row.text("size"))));
    }

    /// The numbers of some leads, from all over.
    List<Long> someLeads() {
        return sql.inTransaction(
                session -> session.call(SQL.named("some-leads")).list(row -> row.number("id")));
    }

    /// Names to search for.
    List<String> someWords() {
        var words = new ArrayList<String>();
        sql.transact(session ->
                session.call(SQL.named("some-words"))
                        .each(row -> {
                            words.add(row.text("last"));
                            words.add(row.text("company").split(" ", 2)[0]);
                        }));
        return words;
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
