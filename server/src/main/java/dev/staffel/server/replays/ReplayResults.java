package dev.staffel.server.replays;

import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Keeps the leads of a replay while they are found. Nobody sees them before the replay has come to its end; of one that does
/// not, nothing is left.
final class ReplayResults {
    private final Sql sql;
    private final long replay;
    private final RowsOut rows;

    ReplayResults(Sql sql, long replay) {
        this.sql = sql;
        this.replay = replay;
        this.rows = new RowsOut(sql, replay, LeadRowsOut.LEADS);
    }

    /// Removes what an earlier attempt, or one that is given up, has left.
    static void clear(Session session, long replay) {
        for (String clear : List.of("replay-clear", "replay-clear-levels", "replay-clear-shifts"))
            session.call(ReplayStore.SQL.named(clear)).set("id", replay).update();
    }

    void begin() {
        sql.transact(session -> clear(session, replay));
    }

    /// Takes in some leads.
    ///
    /// @throws CancellationException when nobody waits for the replay any more
    void add(BinaryCopy more) {
        rows.add(more);
    }

    /// Ends the replay.
    ///
    /// @param hasThresholds whether it has any that can be moved
    void end(ReplayFold.Done done, String summary, boolean hasThresholds, Instant now) {
        rows.write();
        sql.transact(session -> {
            int ended =
                    session.call(ReplayStore.SQL.named("replay-done"))
                            .set("id", replay)
                            .set("leads", done.leads())
                            .set("signals", done.signals())
                            .set("summary", summary)
                            .set("thresholds", hasThresholds ? "waiting" : "done")
                            .set("now", now)
                            .update();
            if (ended == 0) throw new CancellationException();
            session.call(ReplayStore.SQL.named("replay-older-nights")).set("id", replay).update();
        });
    }
}
