package dev.staffel.intake;

import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.sql.SqlFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources as they were a moment ago, read again every second; reading them also shows whether the database answers.
final class KnownSources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownSources.class);
    private static final long READ_EVERY_MILLIS = 1_000;

    private final Sources sources;
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("intake-sources").factory());
    private volatile List<Source> all = List.of();
    private final Outage outage;

    KnownSources(Sources sources, Outage outage) {
        this.sources = sources;
        this.outage = outage;
        read();
        var _ =
                reader.scheduleWithFixedDelay(
                        this::read, READ_EVERY_MILLIS, READ_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Optional<Source> byWriteKey(String key) {
        return sources.byWriteKey(key);
    }

    List<Source> all() {
        return all;
    }

    /// Somebody found that the database is away; the next reading tells when it is back.
    void lost(SqlFailure trouble) {
        if (outage.isOver()) LOG.warn("the database is away: {}", trouble.sqlState());
        outage.begin();
    }

    private void read() {
        try {
            all = List.copyOf(sources.all());
            if (!outage.isOver()) LOG.info("the database answers");
            outage.end();
        } catch (SqlFailure e) {
            lost(e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
