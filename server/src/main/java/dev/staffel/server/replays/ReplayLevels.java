package dev.staffel.server.replays;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Keeps what a replay found for each level of its thresholds, and how far that has come.
final class ReplayLevels {
    private final Sql sql;

    ReplayLevels(Sql sql) {
        this.sql = sql;
    }

    /// Takes the next replay whose thresholds nobody has moved yet.
    Optional<Long> beginNext() {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-thresholds-next"))
                        .first(row -> row.number("id")));
    }

    /// Takes the thresholds of this replay, unless somebody else has.
    boolean begin(long id) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-thresholds-begin"))
                        .set("id", id)
                        .update())
                == 1;
    }

    /// Tells whether they are still waited for.
    ///
    /// @param leads how many were looked at
    boolean beat(long id, long leads) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-thresholds-progress"))
                        .set("id", id)
                        .set("leads", leads)
                        .update())
                == 1;
    }

    /// Removes what an earlier attempt has left.
    void clear(long id) {
        sql.transact(session -> clear(session, id));
    }

    static void clear(Session session, long id) {
        for (String clear : List.of("replay-clear-levels", "replay-clear-shifts"))
            session.call(ReplayStore.SQL.named(clear)).set("id", id).update();
    }

    void fail(long id) {
        sql.transact(session -> {
            session.call(ReplayStore.SQL.named("replay-thresholds-failed")).set("id", id).update();
            clear(session, id);
        });
    }

    /// Ends the moving of thresholds whose leads are written: from now on everybody sees what their levels lead to.
    ///
    /// @throws CancellationException when nobody waits for it any more
    void finish(long id, List<Kept> levels) {
        sql.transact(session -> {
            var call = session.call(ReplayStore.SQL.named("replay-level-add"));
            for (Kept kept : levels) {
                call.set("id", id)
                        .set("entry", kept.entry())
                        .set("level", kept.level())
                        .set("stands", kept.stands())
                        .set("figures", kept.figures())
                        .addToBatch();
            }
            call.updateBatch();
            int ended =
                    session.call(ReplayStore.SQL.named("replay-thresholds-done"))
                            .set("id", id)
                            .update();
            if (ended == 0) throw new CancellationException();
        });
    }

    /// The figures of a threshold at a level, as JSON.
    ///
    /// @param entry which one, by [dev.staffel.replay.Threshold#name]
    record Kept(String entry, int stands, int level, String figures) {}

    /// A threshold that was moved, and the range of its levels.
    ///
    /// @param entry which one, by [dev.staffel.replay.Threshold#name]
    /// @param stands where it stands in the playbook that was tried
    record Range(String entry, int stands, int least, int most) {}

    List<Range> thresholds(long id) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-thresholds"))
                        .set("id", id)
                        .list(row ->
                                new Range(
                                        row.text("entry"),
                                        row.integer("stands"),
                                        row.integer("least"),
                                        row.integer("most"))));
    }

    Optional<String> level(long id, String entry, int level) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-level"))
                        .set("id", id)
                        .set("entry", entry)
                        .set("level", level)
                        .first(row -> row.text("figures")));
    }

    List<String> levels(long id, String entry) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-levels"))
                        .set("id", id)
                        .set("entry", entry)
                        .list(row -> row.text("figures")));
    }
}
