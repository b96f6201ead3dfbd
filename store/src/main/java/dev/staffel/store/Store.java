package dev.staffel.store;

import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import java.time.Duration;
import java.time.InstantSource;

/// What all planes of one process share of the store, made once: sources, claims and engines are read once and kept for
/// all of them. Work on top of it goes through each plane's own pool.
public record Store(Sources sources, Shapes shapes, SignalLog log, PlaybookVersions versions) {
    /// Short reads of a few rows; the intake waits for them.
    private static final PoolSettings POOL = new PoolSettings("store", 6, Duration.ofSeconds(5));

    /// With a small pool of its own, so that nobody's work keeps it waiting.
    public static Store on(Database database) {
        return on(database.sql(POOL));
    }

    /// On a pool that is there already, for commands and tests.
    public static Store on(Sql sql) {
        var sources = new Sources(sql);
        var shapes = new Shapes(sql);
        return new Store(
                sources, shapes, new SignalLog(sources, shapes), new PlaybookVersions(sql));
    }

    /// The fold as it runs live, with the desks' members in turn.
    public Folding folding(InstantSource clock) {
        return Folding.live(log, shapes, versions, new DeskRouting(), clock);
    }
}
