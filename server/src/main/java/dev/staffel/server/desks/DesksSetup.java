package dev.staffel.server.desks;

import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DesksSetup {
    @Bean
    Desks keptDesks(Sql sql) {
        return new Desks(sql);
    }

    @Bean
    WorkTimes workTimes(Sql sql) {
        return new WorkTimes(sql);
    }
}
