package dev.staffel.server.leads;

import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadsSetup {
    @Bean
    LeadList leadList(Sql sql) {
        return new LeadList(sql);
    }

    @Bean
    Merges merges(Sql sql, Folding folding) {
        return new Merges(sql, folding);
    }

    @Bean
    OneLead oneLead(Sql sql, Folding folding) {
        return new OneLead(sql, leads -> folding.fold(sql, leads));
    }
}
