package dev.staffel.server.replays;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Optional;

/// Keeps what a replay found for each level of its thresholds.
final class ReplayLevels {
    private final Sql sql;

    ReplayLevels(Sql sql) {
        this.sql = sql;
    }

    static void keep(Session session, long id, List<Kept> levels) {
        if (levels.isEmpty()) return;
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
