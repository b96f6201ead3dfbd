package dev.staffel.server.replays;

import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Keeps what other levels of a replay's thresholds lead to while it is worked out. Nobody sees it before all of it is there.
final class ThresholdResults {
    private final Sql sql;
    private final long replay;
    private final RowsOut rows;

    ThresholdResults(Sql sql, long replay) {
        this.sql = sql;
        this.replay = replay;
        this.rows = new RowsOut(sql, replay, LeadRowsOut.SHIFTS);
    }

    /// Removes what an earlier attempt has left.
    static void clear(Session session, long replay) {
        for (String clear : List.of("replay-clear-levels", "replay-clear-shifts"))
            session.call(ReplayStore.SQL.named(clear)).set("id", replay).update();
    }

    void begin() {
        sql.transact(session -> clear(session, replay));
    }

    /// Takes in how some leads fare at other levels.
    ///
    /// @throws CancellationException when nobody waits for it any more
    void add(BinaryCopy more) {
        rows.add(more);
    }

    void end(List<ReplayLevels.Kept> levels) {
        rows.write();
        sql.transact(session -> {
            ReplayLevels.keep(session, replay, levels);
            int ended =
                    session.call(ReplayStore.SQL.named("replay-thresholds-done"))
                            .set("id", replay)
                            .update();
            if (ended == 0) throw new CancellationException();
        });
    }
}
