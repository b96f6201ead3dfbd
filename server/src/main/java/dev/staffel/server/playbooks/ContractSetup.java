package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Examples;
import dev.staffel.store.contract.FirstVersion;
import dev.staffel.store.contract.Reviews;
import dev.staffel.store.contract.SigningRules;
import dev.staffel.store.contract.Step;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The contract's faces that the pages share.
@Configuration(proxyBeanMethods = false)
class ContractSetup {
    @Bean
    Drafts drafts(
            Sql sql, PlaybookVersions versions, Clock clock, DraftTrail trail, Examples examples) {
        return new Drafts(
                sql,
                versions,
                clock,
                (session, step, before, by) -> {
                    if (step == Step.SIGNED) {
                        examples.require(session, PlaybookText.read(before.text()).orThrow());
                    }
                    trail.happens(session, step, before, by);
                });
    }

    @Bean
    Examples examples(Sql sql, Shapes shapes, Clock clock) {
        return new Examples(sql, shapes, clock);
    }

    @Bean
    Reviews reviews(Sql sql) {
        return new Reviews(sql);
    }

    @Bean
    SigningRules signingRules(Sql sql) {
        return new SigningRules(sql);
    }

    @Bean
    FirstVersion firstVersion(PlaybookVersions versions, Clock clock) {
        return new FirstVersion(versions, clock);
    }

    @Bean(destroyMethod = "close")
    ForceClock forceClock(Drafts drafts) {
        return ForceClock.start(drafts);
    }
}
