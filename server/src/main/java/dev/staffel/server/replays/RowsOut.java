package dev.staffel.server.replays;

import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.concurrent.CancellationException;

/// Writes rows of a replay while they are found, so that none has to be remembered.
final class RowsOut {
    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final long replay;
    private final Kind kind;
    private BinaryCopy rows;

    /// Which rows.
    ///
    /// @param copy the statement that takes them in
    /// @param hold the statement that finds the replay only while its rows are waited for, and holds it so
    record Kind(int fields, String copy, String hold) {
        BinaryCopy none() {
            return new BinaryCopy(fields);
        }
    }

    RowsOut(Sql sql, long replay, Kind kind) {
        this.sql = sql;
        this.replay = replay;
        this.kind = kind;
        this.rows = kind.none();
    }

    /// Takes in some rows.
    ///
    /// @throws CancellationException when nobody waits for them any more
    void add(BinaryCopy more) {
        rows.rows(more);
        if (rows.rows() >= AT_ONCE) write();
    }

    /// Writes what was taken in and not written yet.
    ///
    /// @throws CancellationException when nobody waits for it any more
    void write() {
        sql.transact(session -> {
            session.call(ReplayStore.SQL.named("replay-quick")).run();
            requireWanted(session);
            rows.write(session, ReplayStore.SQL.named(kind.copy()));
        });
        rows = kind.none();
    }

    // Who gives a replay up waits for what is being written, and clears it with the rest.
    private void requireWanted(Session session) {
        boolean isWanted =
                session.call(ReplayStore.SQL.named(kind.hold()))
                        .set("id", replay)
                        .first(row -> row.number("id"))
                        .isPresent();
        if (!isWanted) throw new CancellationException();
    }
}
