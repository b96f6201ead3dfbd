package dev.staffel.server.funnel;

import dev.staffel.store.read.Funnel;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FunnelSetup {
    @Bean
    Funnel funnel(Sql sql) {
        return new Funnel(sql);
    }
}
