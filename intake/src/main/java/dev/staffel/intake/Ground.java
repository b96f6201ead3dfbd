package dev.staffel.intake;

import dev.staffel.store.Store;
import dev.staffel.store.log.Appender;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;

/// What of the store the intake stands on, with a pool of its own.
record Ground(KnownSources sources, Appender appender, StoreJournal journal)
        implements AutoCloseable {
    /// Two connections append, the others keep what is refused. The clients wait ten seconds for us.
    private static final PoolSettings POOL = new PoolSettings("intake", 4, Duration.ofSeconds(5));

    static Ground on(Database database, Store store) {
        var sql = database.sql(POOL);
        var appender = new Appender(sql, store.log());
        var outage = new Outage(Clock.systemUTC());
        var sources = new KnownSources(store.sources(), outage);
        return new Ground(
                sources,
                appender,
                new StoreJournal(sql, sources, outage, appender, Clock.systemUTC()));
    }

    /// Writes what waits first.
    @Override
    public void close() {
        appender.close();
        sources.close();
    }
}
