package dev.staffel.server.meters;

import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the nights a pool of their own, because they read a slice of the log.
@Configuration(proxyBeanMethods = false)
class MetersSetup {
    private static final PoolSettings POOL = new PoolSettings("meters", 2, Duration.ofHours(1));

    @Bean
    HandoverCases handoverCases(Sql sql) {
        return new HandoverCases(sql);
    }

    @Bean
    MeterStore meterStore(Sql sql) {
        return new MeterStore(sql);
    }

    @Bean(destroyMethod = "close", initMethod = "start")
    MeterNights meterNights(Database database, DriftWatch drift, Store store, Clock clock) {
        return new MeterNights(database.sql(POOL), drift, store, clock);
    }
}
