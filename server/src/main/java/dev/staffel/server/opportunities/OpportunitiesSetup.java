package dev.staffel.server.opportunities;

import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.opportunities.Opportunities;
import dev.staffel.store.opportunities.OpportunityHistory;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityOffers;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpportunitiesSetup {
    @Bean
    Opportunities opportunities(StaffActions actions, PlaybookVersions versions, Clock clock) {
        return new Opportunities(actions, versions, clock);
    }

    @Bean
    OpportunityOffers opportunityOffers(Sql sql, Opportunities opportunities, Clock clock) {
        return new OpportunityOffers(sql, opportunities, clock);
    }

    @Bean
    OpportunityHistory opportunityHistory(Sql sql) {
        return new OpportunityHistory(sql);
    }

    @Bean
    OpportunityList opportunityList(Sql sql) {
        return new OpportunityList(sql);
    }
}
