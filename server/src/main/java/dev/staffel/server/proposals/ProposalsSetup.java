package dev.staffel.server.proposals;

import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Proposals;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProposalsSetup {
    @Bean
    Proposals proposals(Sql sql, Folding folding) {
        return new Proposals(sql, folding);
    }
}
