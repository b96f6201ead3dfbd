package dev.staffel.server.replays;

import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Gives replays a pool of their own, because they read the whole log.
@Configuration(proxyBeanMethods = false)
class ReplaysSetup {
    private static final PoolSettings POOL = new PoolSettings("replays", 4, Duration.ofHours(1));

    @Bean(destroyMethod = "close", initMethod = "start")
    Replays replays(
            Database database, Store store, SegmentText segments, Clock clock, JsonMapper json) {
        return new Replays(database.sql(POOL), store, segments, clock, json);
    }

    @Bean(destroyMethod = "close", initMethod = "start")
    TrialClock trialClock(Trials trials) {
        return new TrialClock(trials);
    }
}
