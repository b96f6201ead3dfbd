package dev.staffel.server;

import dev.staffel.store.leads.DeskTurns;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.SignalNews;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The work behind the planes: folds what was appended, and lets time decide.
final class WorkerPlane implements Plane {
    private static final int SLICES = 2;
    private static final PoolSettings POOL =
            new PoolSettings("workers", SLICES + 4, Duration.ofSeconds(30));

    private final Database database;
    private @Nullable FoldWorkers workers;
    private @Nullable SignalNews news;

    WorkerPlane(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public void start() {
        var sql = database.sql(POOL);
        var sources = new Sources(sql);
        var shapes = new Shapes(sql);
        var log = new SignalLog(sources, shapes);
        var versions = new PlaybookVersions(sql);
        var folding = Folding.live(log, shapes, versions, new DeskTurns(), Clock.systemUTC());
        var started = FoldWorkers.start(sql, folding, SLICES);
        workers = started;
        news = SignalNews.listen(database.dataSource(POOL), started::wake);
    }

    @Override
    public void close() {
        if (news != null) news.close();
        if (workers != null) workers.close();
    }
}
