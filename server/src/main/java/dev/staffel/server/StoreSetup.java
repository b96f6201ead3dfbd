package dev.staffel.server;

import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Releases;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store's faces that pages share, one by one.
@Configuration(proxyBeanMethods = false)
class StoreSetup {
    @Bean
    PlaybookVersions playbookVersions(Store store) {
        return store.versions();
    }

    @Bean
    Shapes shapes(Store store) {
        return store.shapes();
    }

    @Bean
    Sources sources(Store store) {
        return store.sources();
    }

    @Bean
    Folding folding(Store store, Clock clock) {
        return store.folding(clock);
    }

    @Bean
    Erasures erasures(Sql sql, Store store, Clock clock, ErasureList list) {
        return new Erasures(sql, store.log(), clock, list);
    }

    @Bean
    Releases releases(Sql sql, Folding folding) {
        return new Releases(sql, folding);
    }

    @Bean
    StaffActions staffActions(Sql sql, Folding folding) {
        return new StaffActions(sql, folding);
    }
}
