package dev.staffel.server.handover;

import dev.staffel.store.read.Offers;
import dev.staffel.store.read.Owed;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverSetup {
    @Bean
    Offers offers(Sql sql) {
        return new Offers(sql);
    }

    @Bean
    Owed owed(Sql sql) {
        return new Owed(sql);
    }
}
