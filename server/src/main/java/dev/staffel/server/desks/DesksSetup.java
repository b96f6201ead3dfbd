package dev.staffel.server.desks;

import dev.staffel.store.desks.Accounts;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.DryRun;
import dev.staffel.store.desks.Simulation;
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
    Accounts accounts(Sql sql) {
        return new Accounts(sql);
    }

    @Bean
    DryRun dryRun(Sql sql) {
        return new DryRun(sql);
    }

    @Bean
    Simulation simulation(Sql sql) {
        return new Simulation(sql);
    }

    @Bean
    WorkTimes workTimes(Sql sql) {
        return new WorkTimes(sql);
    }
}
