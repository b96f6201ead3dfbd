package dev.staffel.server.imports;

import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives imports a pool of their own, because their statements may take longer than those of pages.
@Configuration(proxyBeanMethods = false)
class ImportsSetup {
    private static final PoolSettings POOL = new PoolSettings("imports", 4, Duration.ofMinutes(10));

    @Bean(destroyMethod = "close")
    Imports imports(Database database, Store store, Clock clock) {
        var imports = new Imports(database.sql(POOL), store, clock);
        imports.stopOrphans();
        return imports;
    }
}
