package dev.staffel.server.judging;

import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JudgingSetup {
    @Bean
    PastLeads pastLeads(Sql sql, Folding folding) {
        return new PastLeads(sql, folding);
    }
}
