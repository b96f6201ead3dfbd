package dev.staffel.store.leads;

import dev.staffel.engine.LeadCodec;
import dev.staffel.store.log.ErasedMessages;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes over all leads, some at a time: after a new version, and after a release that decides differently, each is recounted;
/// after a release that stores leads in another form each is written anew; and after midnight the interest that lists show
/// is brought to the day. Only what differs is written.
final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final Statements SQL = Statements.beside(Sweeps.class, "workers.sql");
    private static final int RECOUNTED_AT_ONCE = 200;
    private static final int SHOWN_AT_ONCE = 2_000;
    private static final Duration ASKED_KEPT = Duration.ofDays(120);

    private final Sql sql;
    private final Folding folding;

    Sweeps(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// Recounts some leads that are still under an older version, or stand as an earlier release left them; whether there may
    /// be more.
    boolean recountSome() {
        try {
            return recount(RECOUNTED_AT_ONCE, this::recount);
        } catch (RuntimeException failure) {
            if (!Trouble.isLasting(failure)) throw failure;
            LOG.warn("a sweep failed and goes on lead by lead", failure);
            return recountOneByOne();
        }
    }

    /// One lead that can't be recounted must not keep the others waiting; it is tried again the next day.
    private boolean recountOneByOne() {
        for (int i = 0; i < RECOUNTED_AT_ONCE; i++) {
            try {
                if (!recount(1, this::recount)) return false;
            } catch (RuntimeException failure) {
                if (!Trouble.isLasting(failure)) throw failure;
                recount(
                        1,
                        (_, leads, _) -> LOG.error("lead {} can't be recounted", leads, failure));
            }
        }
        return true;
    }

    private boolean recount(int limit, Recount recount) {
        return sql.inTransaction(session -> {
            int version = version(session);
            int behaviour = folding.driver.behaviour();
            var name = "sweep/version/%d/%d/%d".formatted(version, behaviour, today(version));
            long after = position(session, name);
            if (after == Long.MAX_VALUE) return false;
            var leads =
                    session.call(SQL.named("leads-of-older-version"))
                            .set("after", after)
                            .set("version", version)
                            .set("behaviour", behaviour)
                            .set("limit", limit)
                            .list(row -> row.number("id"));
            recount.recount(session, leads, version);
            boolean more = leads.size() == limit;
            move(session, name, more ? leads.getLast() : Long.MAX_VALUE);
            return more;
        });
    }

    @FunctionalInterface
    private interface Recount {
        void recount(Session session, List<Long> leads, int version);
    }

    private void recount(Session session, List<Long> leads, int version) {
        var fold = folding.begin(session, leads);
        var now = folding.clock.instant();
        var own = new ArrayList<OwnRow>();
        for (LeadFold lead : fold.leads())
            cause(lead, version)
                    .ifPresent(cause -> own.add(Merges.recast(lead.number, cause, now)));
        fold.append(own);
        fold.finish();
    }

    /// Why a lead is to be recounted, if it is: this release is the first cause, and the driver adds the version where both are.
    private Optional<String> cause(LeadFold lead, int version) {
        if (!lead.isFolded()) return Optional.empty();
        if (lead.isInherited()) return Optional.of(folding.driver.release());
        return lead.folded().version() < version
                ? Optional.of("version " + version)
                : Optional.empty();
    }

    /// Writes some leads anew that are stored in another format than this release reads; whether there may be more.
    boolean rewriteSome() {
        return sql.inTransaction(session -> {
            var name = "sweep/format/%d/%d".formatted(LeadCodec.FORMAT, today(version(session)));
            long after = position(session, name);
            if (after == Long.MAX_VALUE) return false;
            var leads =
                    session.call(SQL.named("leads-of-other-format"))
                            .set("after", after)
                            .set("format", LeadCodec.FORMAT)
                            .set("limit", RECOUNTED_AT_ONCE)
                            .list(row -> row.number("id"));
            folding.fold(session, leads);
            boolean more = leads.size() == RECOUNTED_AT_ONCE;
            move(session, name, more ? leads.getLast() : Long.MAX_VALUE);
            return more;
        });
    }

    /// Shows the interest of some leads as of today; whether there may be more.
    boolean showSome() {
        return sql.inTransaction(session -> {
            int version = version(session);
            int today = today(version);
            var name = "sweep/day/" + today;
            long after = position(session, name);
            if (after == Long.MAX_VALUE) return false;
            if (after == 0) tidy(session, today);
            long last = show(session, after, today);
            move(session, name, last == 0 ? Long.MAX_VALUE : last);
            return last != 0;
        });
    }

    private void tidy(Session session, int today) {
        session.call(SQL.named("forget-sweeps")).set("today", "%/" + today).update();
        session.call(SQL.named("forget-asked"))
                .set("before", folding.clock.instant().minus(ASKED_KEPT))
                .update();
        session.call(SQL.named("forget-erased"))
                .set("before", folding.clock.instant().minus(ErasedMessages.KEPT))
                .run();
    }

    private int version(Session session) {
        int version =
                session.call(SQL.named("version-in-force")).one(row -> row.integer("version"));
        folding.versions.load(session, version);
        return version;
    }

    private int today(int version) {
        return folding.versions.loaded(version).day(folding.clock.instant());
    }

    private long show(Session session, long after, int today) {
        var ids = new ArrayList<Long>();
        var points = new ArrayList<Integer>();
        long[] last = {0};
        session.call(SQL.named("leads-shown"))
                .set("after", after)
                .set("limit", SHOWN_AT_ONCE)
                .each(row -> {
                    last[0] = row.number("id");
                    if (!LeadCodec.isOfThisFormat(row.bytes("state"))) return; // written anew soon
                    folding.versions.load(session, row.integer("version"));
                    var engine = folding.versions.loaded(row.integer("version"));
                    var lead = LeadCodec.decode(row.bytes("state"), engine);
                    int now = engine.interest(lead, today).points();
                    if (now == row.integer("interest")) return;
                    ids.add(last[0]);
                    points.add(now);
                });
        if (!ids.isEmpty()) {
            session.call(SQL.named("show-interest"))
                    .set("leads", ids.stream().mapToLong(Long::longValue).toArray())
                    .set("points", points.stream().mapToInt(Integer::intValue).toArray())
                    .set("day", today)
                    .update();
        }
        return last[0];
    }

    private static long position(Session session, String name) {
        var position = new ArrayList<Long>();
        session.call(SQL.named("cursor-lock"))
                .set("name", name)
                .eachOf(row -> position.add(row.number("position")));
        return position.isEmpty() ? Long.MAX_VALUE : position.getFirst();
    }

    private static void move(Session session, String name, long position) {
        session.call(SQL.named("cursor-advance"))
                .set("name", name)
                .set("position", position)
                .set("shapes", new int[0])
                .set("days", List.of())
                .set("counts", new int[0])
                .run();
    }
}
