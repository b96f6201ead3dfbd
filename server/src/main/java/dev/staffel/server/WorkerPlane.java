package dev.staffel.server;

import dev.staffel.store.Store;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Releases;
import dev.staffel.store.log.SignalNews;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The work behind the planes: folds what was appended, and lets time decide.
final class WorkerPlane implements Plane {
    private static final int SLICES = 2;
    private static final PoolSettings POOL =
            new PoolSettings("workers", SLICES + 2, Duration.ofSeconds(30));
    private static final PoolSettings NEWS = new PoolSettings("news", 1, Duration.ofSeconds(30));

    private final Database database;
    private final Store store;
    private @Nullable FoldWorkers workers;
    private @Nullable SignalNews news;

    WorkerPlane(Database database, Store store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public void start() {
        var folding = store.folding(Clock.systemUTC());
        var sql = database.sql(POOL);
        new Releases(sql, folding).takeOver();
        var started = FoldWorkers.start(sql, folding, SLICES);
        workers = started;
        news = SignalNews.listen(database.dataSource(NEWS), started::wake);
    }

    @Override
    public void close() {
        if (news != null) news.close();
        if (workers != null) workers.close();
    }
}
