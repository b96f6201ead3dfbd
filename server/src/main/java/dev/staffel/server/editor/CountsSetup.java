package dev.staffel.server.editor;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives counting a pool of its own, because it reads the whole log.
@Configuration(proxyBeanMethods = false)
class CountsSetup {
    private static final PoolSettings POOL = new PoolSettings("counts", 2, Duration.ofHours(1));

    @Bean(destroyMethod = "close")
    Counts counts(Database database, Clock clock) {
        return new Counts(database.sql(POOL), clock);
    }
}
