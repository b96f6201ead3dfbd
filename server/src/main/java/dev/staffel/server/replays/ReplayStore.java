package dev.staffel.server.replays;

import dev.staffel.replay.Stretch;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Keeps replays, their progress and what they found.
final class ReplayStore {
    static final Statements SQL = Statements.beside(ReplayStore.class, "replays.sql");

    private final Sql sql;

    ReplayStore(Sql sql) {
        this.sql = sql;
    }

    long add(ReplayRequest request, String by, Instant now) {
        return sql.inTransaction(session -> add(session, request, by, now));
    }

    /// Adds a replay that nobody else is to begin.
    long addRunning(ReplayRequest request, String by, Instant now) {
        return sql.inTransaction(session -> {
            long id = add(session, request, by, now);
            session.call(SQL.named("replay-begin")).set("id", id).set("now", now).update();
            return id;
        });
    }

    /// Adds the replay of a trial for a night, unless there is one already.
    Optional<Long> addNightly(ReplayRequest request, LocalDate night, String by, Instant now) {
        long draft = request.draft().orElseThrow().id();
        return sql.inTransaction(session -> {
            boolean isRun =
                    session.call(SQL.named("replay-night-is-run"))
                            .set("draft", draft)
                            .set("night", night)
                            .one(row -> row.flag("run"));
            if (isRun) return Optional.empty();
            long id = add(session, request, by, now);
            session.call(SQL.named("replay-night-set")).set("id", id).set("night", night).update();
            return Optional.of(id);
        });
    }

    /// The newest finished night of a trial.
    Optional<TrialNight> newestNight(long draft) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay-newest-night"))
                        .set("draft", draft)
                        .first(row ->
                                new TrialNight(
                                        row.number("id"),
                                        row.date("night"),
                                        row.text("before_name"),
                                        row.text("stage"),
                                        row.instant("from_at"),
                                        row.integer("would"),
                                        row.integer("did"))));
    }

    private static long add(Session session, ReplayRequest request, String by, Instant now) {
        return session.call(SQL.named("replay-add"))
                .set("name", request.name())
                .set("draft", request.draft().map(ReplayRequest.OfDraft::id))
                .set("revision", request.draft().map(ReplayRequest.OfDraft::revision))
                .set("before_name", request.before().name())
                .set("after_name", request.after().name())
                .set("before_text", request.before().text())
                .set("after_text", request.after().text())
                .set("stage", request.stage())
                .set("from", request.stretch().from())
                .set("to", request.stretch().to())
                .set("segment", request.segment())
                .set("by", by)
                .set("now", now)
                .one(row -> row.number("id"));
    }

    /// The newest first.
    List<ReplayRecord> before(long id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replays"))
                        .set("before", id)
                        .set("limit", limit)
                        .list(ReplayStore::record));
    }

    long count() {
        return sql.inTransaction(
                session -> session.call(SQL.named("replays-count")).one(row -> row.number("n")));
    }

    Optional<ReplayRecord> find(long id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay")).set("id", id).first(ReplayStore::record));
    }

    void rename(long id, String name) {
        sql.transact(session ->
                session.call(SQL.named("replay-name")).set("id", id).set("name", name).update());
    }

    /// Both texts: the one compared with, then the one that is tried.
    List<String> texts(long id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay-texts"))
                        .set("id", id)
                        .one(row -> List.of(row.text("before_text"), row.text("after_text"))));
    }

    String summary(long id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay-summary"))
                        .set("id", id)
                        .one(row -> row.text("summary")));
    }

    Optional<Long> beginNext(Instant now) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay-next"))
                        .set("now", now)
                        .first(row -> row.number("id")));
    }

    /// Whether any waits or runs.
    boolean isBusy() {
        return sql.inTransaction(
                session -> session.call(SQL.named("replay-busy")).one(row -> row.flag("busy")));
    }

    void queueOrphansAgain() {
        sql.transact(session -> {
            session.call(SQL.named("replay-again")).update();
            session.call(SQL.named("replay-thresholds-again")).update();
        });
    }

    /// Tells whether it still runs.
    boolean beat(long id, long done, long total, long signals) {
        return sql.inTransaction(session ->
                session.call(SQL.named("replay-progress"))
                        .set("id", id)
                        .set("done", done)
                        .set("total", total)
                        .set("signals", signals)
                        .update())
                == 1;
    }

    /// Removes what an earlier attempt has left.
    void clear(long id) {
        sql.transact(session -> clear(session, id));
    }

    private static void clear(Session session, long id) {
        session.call(SQL.named("replay-clear")).set("id", id).update();
        ReplayLevels.clear(session, id);
    }

    /// Ends a replay whose leads are written: from now on everybody sees them.
    ///
    /// @param hasThresholds whether it has any that can be moved
    /// @throws CancellationException when nobody waits for it any more
    void finish(long id, ReplayFold.Done done, String summary, boolean hasThresholds, Instant now) {
        sql.transact(session -> {
            int ended =
                    session.call(SQL.named("replay-done"))
                            .set("id", id)
                            .set("leads", done.leads())
                            .set("signals", done.signals())
                            .set("summary", summary)
                            .set("thresholds", hasThresholds ? "waiting" : "done")
                            .set("now", now)
                            .update();
            if (ended == 0) throw new CancellationException();
            session.call(SQL.named("replay-older-nights")).set("id", id).update();
        });
    }

    void cancel(long id, Instant now) {
        sql.transact(session -> {
            int cancelled =
                    session.call(SQL.named("replay-cancel")).set("id", id).set("now", now).update();
            if (cancelled > 0) clear(session, id);
        });
    }

    void fail(long id, String trouble, Instant now) {
        sql.transact(session -> {
            int failed =
                    session.call(SQL.named("replay-failed"))
                            .set("id", id)
                            .set("trouble", trouble)
                            .set("now", now)
                            .update();
            if (failed > 0) clear(session, id);
        });
    }

    /// What each member of a desk takes in a week, where that differs from the playbook.
    List<Optional<Integer>> deskWeek(String desk) {
        return sql.inTransaction(session ->
                session.call(SQL.named("desk-week"))
                        .set("desk", desk)
                        .list(row -> row.optionalInteger("new_per_week")));
    }

    static ReplayRecord record(Row row) {
        return new ReplayRecord(
                row.number("id"),
                row.text("name"),
                row.optionalNumber("draft"),
                row.optionalInteger("revision"),
                row.text("before_name"),
                row.text("after_name"),
                row.text("stage"),
                new Stretch(row.instant("from_at"), row.instant("to_at")),
                row.text("segment"),
                row.text("asked_by"),
                row.instant("asked"),
                ReplayRecord.State.of(row.text("state")),
                row.optionalInstant("started"),
                row.optionalInstant("ended"),
                row.number("leads_done"),
                row.number("leads_total"),
                row.number("signals"),
                row.text("trouble"),
                ReplayRecord.Moving.of(row.text("thresholds")),
                row.number("thresholds_leads"));
    }
}
