package dev.staffel.bench.pages;

import dev.staffel.server.StaffPlane;
import dev.staffel.server.demo.Demonstration;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// A database full of leads: the demonstration's, told and folded as ever, and then copied row by row under other numbers,
/// names and times, so that every page finds what it needs of each.
public final class BigLeads {
    static final Statements SQL = Statements.beside(BigLeads.class, "leads.sql");

    private static final List<String> TABLES =
            List.of("subjects", "signals", "links", "births", "facts", "passages", "leads");

    private final Sql sql;

    /// @param sql without limits of time
    public BigLeads(Sql sql) {
        this.sql = sql;
    }

    /// What a database holds.
    public record Counted(long leads, long signals, String size) {}

    /// Fills an empty database with at least so many leads; a filled one is left as it is.
    ///
    /// @param staff running on the same database
    public Counted fill(StaffPlane staff, long leads) {
        staff.part(Demonstration.class).fill();
        FoldWorkers.catchUp(sql, staff.part(Folding.class));
        long originals = counted().leads();
        if (originals < leads) copy(Math.ceilDiv(leads, originals) - 1);
        new Copies(sql).countFunnel();
        return counted();
    }

    private void copy(long copies) {
        sql.transact(session -> {
            session.call(SQL.named("functions")).run();
            session.call(SQL.named("sources")).update();
        });
        new Copies(sql).make(TABLES.stream().map(t -> SQL.named("copy-" + t)).toList(), copies);
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
}
