package dev.staffel.server.replays;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Keeps the leads of a replay while they are found, so that none has to be remembered. Nobody sees them before the replay has
/// come to its end; of one that does not, nothing is left.
final class ReplayResults {
    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final long replay;
    private LeadRowsOut.Rows rows = LeadRowsOut.Rows.none();

    ReplayResults(Sql sql, long replay) {
        this.sql = sql;
        this.replay = replay;
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
    void add(LeadRowsOut.Rows more) {
        rows.add(more);
        if (rows.size() >= AT_ONCE) write();
    }

    private void write() {
        sql.transact(session -> {
            session.call(ReplayStore.SQL.named("replay-quick")).run();
            requireRunning(session);
            rows.write(session);
        });
        rows = LeadRowsOut.Rows.none();
    }

    // Who cancels waits for what is being written, and clears it with the rest.
    private void requireRunning(Session session) {
        boolean isRunning =
                session.call(ReplayStore.SQL.named("replay-hold"))
                        .set("id", replay)
                        .first(row -> row.number("id"))
                        .isPresent();
        if (!isRunning) throw new CancellationException();
    }

    /// Ends the replay.
    void end(ReplayFold.Done done, String summary, List<ReplayLevels.Kept> levels, Instant now) {
        write();
        sql.transact(session -> {
            ReplayLevels.keep(session, replay, levels);
            int ended =
                    session.call(ReplayStore.SQL.named("replay-done"))
                            .set("id", replay)
                            .set("leads", done.leads())
                            .set("signals", done.signals())
                            .set("summary", summary)
                            .set("now", now)
                            .update();
            if (ended == 0) throw new CancellationException();
            session.call(ReplayStore.SQL.named("replay-older-nights")).set("id", replay).update();
        });
    }
}
