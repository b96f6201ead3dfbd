package dev.staffel.server.playbooks;

import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The contract's faces that the pages share.
@Configuration(proxyBeanMethods = false)
class ContractSetup {
    @Bean
    Drafts drafts(Sql sql, PlaybookVersions versions, Clock clock) {
        return new Drafts(sql, versions, clock);
    }
}
