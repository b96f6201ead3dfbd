package dev.staffel.server.explanation;

import dev.staffel.server.users.People;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationSetup {
    @Bean
    Explanations explanations(Sql sql, Folding folding, PlaybookVersions versions, People people) {
        return new Explanations(new PastLeads(sql, folding), versions, people::name);
    }
}
