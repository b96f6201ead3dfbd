package dev.staffel.server.objections;

import dev.staffel.store.objections.Objections;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObjectionsSetup {
    @Bean
    Objections objectionLibrary(Sql sql) {
        return new Objections(sql);
    }
}
