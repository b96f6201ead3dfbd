package dev.staffel.server;

import dev.staffel.store.leads.DeskTurns;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store's faces that pages share.
@Configuration(proxyBeanMethods = false)
class StoreSetup {
    @Bean
    PlaybookVersions playbookVersions(Sql sql) {
        return new PlaybookVersions(sql);
    }

    @Bean
    Shapes shapes(Sql sql) {
        return new Shapes(sql);
    }

    @Bean
    Sources sources(Sql sql) {
        return new Sources(sql);
    }

    @Bean
    Folding folding(Sources sources, Shapes shapes, PlaybookVersions versions, Clock clock) {
        return Folding.live(
                new SignalLog(sources, shapes), shapes, versions, new DeskTurns(), clock);
    }

    @Bean
    StaffActions staffActions(Sql sql, Folding folding) {
        return new StaffActions(sql, folding);
    }
}
