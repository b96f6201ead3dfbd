package dev.staffel.store.leads;

import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Joins two leads that are one person, and takes that back. The lead that is merged stays as a closed row, as it stood;
/// the other has its evidence counted anew, and decides nothing for the past.
public final class Merges {
    static final Statements SQL = Statements.beside(Merges.class, "merges.sql");

    private final Sql sql;
    private final Folding folding;

    public Merges(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// A merge that has not been undone.
    ///
    /// @param position names the merge
    public record Merge(long position, long into, long from, String by, Instant on) {}

    /// Merges a lead into another.
    ///
    /// Its position names the merge.
    /// @throws IllegalArgumentException when they are one already, or one of them is no open lead
    public long merge(long into, long from, String by) {
        return sql.inTransaction(session -> merge(session, into, from, by));
    }

    long merge(Session session, long into, long from, String by) {
        if (into == from)
            throw new IllegalArgumentException("a lead can't be merged into itself: " + into);
        var fold = folding.begin(session, List.of(into, from));
        requireOpen(fold, into);
        requireOpen(fold, from);
        fold.lockLog(List.of(into, from));
        var now = folding.clock.instant();
        var own =
                List.of(
                        OwnRow.now(from, Source.STAFF, new Signal.Closed(now, into), now),
                        recast(into, "merge", now));
        var rows = folding.log.appendOwn(session, own);
        long position = rows.getFirst().position();
        session.call(SQL.named("merge-links"))
                .set("position", position)
                .set("into", into)
                .set("from", from)
                .set("by", by)
                .set("now", now)
                .run();
        fold.takeOwn(own, rows);
        fold.finish();
        return position;
    }

    /// Takes a merge back: each of the two has what was its own before, and what its own ids brought since.
    ///
    /// @throws IllegalArgumentException when there is no such merge, or a later one has to be undone first
    public void undo(long merge, String by) {
        sql.transact(session -> {
            var found =
                    find(session, merge)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("no merge to undo at " + merge));
            var fold = folding.begin(session, List.of(found.into(), found.from()));
            requireOpen(fold, found.into());
            if (find(session, merge).isEmpty())
                throw new IllegalArgumentException("undone meanwhile: " + merge);
            fold.lockLog(List.of(found.into(), found.from()));
            var now = folding.clock.instant();
            var own =
                    List.of(
                            OwnRow.now(found.from(), Source.STAFF, new Signal.Reopened(now), now),
                            recast(found.from(), "merge undone", now),
                            recast(found.into(), "merge undone", now));
            var rows = folding.log.appendOwn(session, own);
            session.call(SQL.named("merge-undo"))
                    .set("merge", merge)
                    .set("position", rows.getFirst().position())
                    .set("into", found.into())
                    .set("from", found.from())
                    .set("by", by)
                    .set("now", now)
                    .run();
            fold.takeOwn(own, rows);
            fold.finish();
        });
    }

    /// A merge as it is told afterwards.
    ///
    /// @param undoing how it was taken back, if it was
    public record Told(
            long position,
            long into,
            long from,
            String by,
            Instant on,
            Optional<Undoing> undoing) {}

    /// How a merge was taken back.
    ///
    /// @param position of the first row that did it
    public record Undoing(long position, String by, Instant on) {}

    /// Merges that a lead took part in, also those undone, the newest first.
    public List<Told> told(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("merges-told")).set("lead", lead).list(Merges::told));
    }

    private static Told told(dev.staffel.store.sql.Row row) {
        var merge = merge(row);
        var undoing =
                row.optionalNumber("undone")
                        .map(position ->
                                new Undoing(
                                        position, row.text("undone_by"), row.instant("undone_on")));
        return new Told(
                merge.position(), merge.into(), merge.from(), merge.by(), merge.on(), undoing);
    }

    /// Merges into a lead that can be undone, the newest first.
    public List<Merge> into(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("merges-into")).set("lead", lead).list(Merges::merge));
    }

    private static Optional<Merge> find(Session session, long position) {
        return session.call(SQL.named("merge-find")).set("position", position).first(Merges::merge);
    }

    private static Merge merge(dev.staffel.store.sql.Row row) {
        return new Merge(
                row.number("position"),
                row.number("into_lead"),
                row.number("from_lead"),
                row.text("merged_by"),
                row.instant("merged_on"));
    }

    private static void requireOpen(Fold fold, long lead) {
        var locked = fold.lead(lead).filter(LeadFold::isFolded);
        if (locked.isEmpty() || locked.get().lead().process().isClosed()) {
            throw new IllegalArgumentException("no open lead " + lead);
        }
    }

    static OwnRow recast(long lead, String cause, Instant now) {
        return new OwnRow(
                lead, Source.STAFFEL, Row.Kind.RECAST, OwnRow.recast(cause), now, now, false);
    }
}
