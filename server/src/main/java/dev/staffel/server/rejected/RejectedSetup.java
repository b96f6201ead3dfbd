package dev.staffel.server.rejected;

import dev.staffel.store.log.ParkedSignals;
import dev.staffel.store.log.RejectedEvents;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RejectedSetup {
    @Bean
    RejectedEvents rejectedEvents(Sql sql) {
        return new RejectedEvents(sql);
    }

    @Bean
    ParkedSignals parkedSignals(Sql sql) {
        return new ParkedSignals(sql);
    }
}
