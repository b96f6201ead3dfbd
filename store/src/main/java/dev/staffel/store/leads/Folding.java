package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.InstantSource;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Folds leads: locks their rows, brings them up to date with the log, and writes what was decided, all in the caller's
/// transaction. Folding what is folded changes nothing.
public final class Folding {
    final SignalLog log;
    final Shapes shapes;
    final PlaybookVersions versions;
    final InstantSource clock;
    final Driver driver;
    private final @Nullable Routing routing;

    private Folding(
            SignalLog log,
            Shapes shapes,
            PlaybookVersions versions,
            @Nullable Routing routing,
            InstantSource clock,
            int behaviour) {
        this.log = log;
        this.shapes = shapes;
        this.versions = versions;
        this.routing = routing;
        this.clock = clock;
        this.driver = new Driver(versions::loaded, shapes::claim, behaviour);
    }

    /// The fold as it runs live.
    public static Folding live(
            SignalLog log,
            Shapes shapes,
            PlaybookVersions versions,
            Routing routing,
            InstantSource clock) {
        return new Folding(log, shapes, versions, routing, clock, Engine.BEHAVIOUR);
    }

    /// The same fold over the past: nothing is asked, because the answers are in the log, and nothing is to be done
    /// outside.
    Folding withoutEffects() {
        return new Folding(log, shapes, versions, null, clock, driver.behaviour());
    }

    /// The same fold as another release has it.
    ///
    /// @param other the versions as that release understands them
    Folding ofRelease(int behaviour, PlaybookVersions other) {
        return new Folding(log, shapes, other, routing, clock, behaviour);
    }

    @Nullable Routing routing() {
        return routing;
    }

    /// Locks leads and brings them up to date; numbers that are no leads are left out.
    public void fold(Session session, Collection<Long> leads) {
        begin(session, leads).finish();
    }

    /// The same in a transaction of its own, for leads that stand in the form of another release.
    public void fold(Sql sql, Collection<Long> leads) {
        sql.transact(session -> fold(session, leads));
    }

    /// Locks leads and folds what is outstanding; [Fold#finish] writes.
    Fold begin(Session session, Collection<Long> leads) {
        return begin(session, leads, Long.MAX_VALUE);
    }

    /// The same up to a position.
    Fold begin(Session session, Collection<Long> leads, long position) {
        var fold = new Fold(this, session);
        fold.lock(leads);
        fold.takeOutstanding(position);
        return fold;
    }
}
