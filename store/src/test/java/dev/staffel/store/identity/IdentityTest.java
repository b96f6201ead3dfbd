package dev.staffel.store.identity;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static dev.staffel.store.testing.LogFixture.message;
import static dev.staffel.store.testing.LogFixture.user;
import static dev.staffel.store.testing.LogFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LogFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdentityTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LogFixture log;

    @BeforeEach
    void emptyLog() {
        log = LogFixture.emptied(database.sql());
    }

    @Test
    void aVisitorWithoutContactDataIsNoLead() {
        var visited = log.log(visit(log.web, anonymous("a1")));

        assertThat(visited.lead()).isZero();
        assertThat(log.leads()).isEmpty();
    }

    @Test
    void theSignalThatTellsAnAddressMakesTheLeadAndBringsEarlierVisitsAlong() {
        var before = log.log(visit(log.web, anonymous("a1")));
        var form =
                log.log(
                        visit(log.web, anonymous("a1"))
                                .learned(attributes("email", "Anna@Example.com")));

        assertThat(log.leads()).containsExactly(form.lead());
        assertThat(log.leadsOf(Id.Kind.ANONYMOUS, "a1", before.position()))
                .containsExactly(form.lead());
        assertThat(log.leadsOf(Id.Kind.EMAIL, "anna@example.com", form.position()))
                .containsExactly(form.lead());
        assertThat(log.recasts()).containsExactly(form.lead());
    }

    @Test
    void aNewPersonWithoutAPastNeedsNoRecount() {
        log.log(message(log.web, anonymous("a1")).learned(attributes("email", "anna@example.com")));

        assertThat(log.recasts()).isEmpty();
    }

    @Test
    void ofOneBrowserWithTwoLogInsEachPersonKeepsTheirOwnSignals() {
        var anna =
                log.log(
                        message(log.web, anonymous("a1").and(Id.user("u1")))
                                .learned(attributes("email", "anna@example.com")));
        var annasVisit = log.log(visit(log.web, anonymous("a1")));
        var bert =
                log.log(
                        message(log.web, anonymous("a1").and(Id.user("u2")))
                                .learned(attributes("email", "bert@example.com")));
        var bertsVisit = log.log(visit(log.web, anonymous("a1")));

        assertThat(anna.lead()).isNotEqualTo(bert.lead());
        assertThat(annasVisit.lead()).isEqualTo(anna.lead());
        assertThat(bertsVisit.lead()).isEqualTo(bert.lead());
        assertThat(log.leadsOf(Id.Kind.ANONYMOUS, "a1", annasVisit.position()))
                .containsExactly(anna.lead());
        assertThat(log.leadsOf(Id.Kind.ANONYMOUS, "a1", bertsVisit.position()))
                .containsExactly(bert.lead());
    }

    @Test
    void twoLogInsInOneBatchAreKeptApartToo() {
        var results =
                log.append(
                        visit(log.web, anonymous("a1")),
                        message(log.web, anonymous("a1").and(Id.user("u1")))
                                .learned(attributes("email", "anna@example.com")),
                        visit(log.web, anonymous("a1")),
                        message(log.web, anonymous("a1").and(Id.user("u2")))
                                .learned(attributes("email", "bert@example.com")),
                        visit(log.web, anonymous("a1")));

        var leads = results.stream().map(result -> ((Appended.Logged) result).lead()).toList();
        assertThat(leads.get(2)).isEqualTo(leads.get(1));
        assertThat(leads.get(4)).isEqualTo(leads.get(3)).isNotEqualTo(leads.get(1));
        var last = (Appended.Logged) results.get(4);
        assertThat(log.leadsOf(Id.Kind.ANONYMOUS, "a1", last.position()))
                .containsExactly(leads.get(3));
    }

    @Test
    void aStrangersAddressSentByABrowserIsAProposalAndNeverAJoin() {
        var anna =
                log.log(
                        message(log.crm, log.key("1"))
                                .learned(attributes("email", "anna@example.com")));
        var bert =
                log.log(
                        message(log.web, user("u2"))
                                .learned(attributes("email", "bert@example.com")));
        var claimed =
                log.log(
                        message(log.web, user("u2"))
                                .learned(attributes("email", "anna@example.com")));
        var stranger =
                log.log(
                        message(log.web, user("u3"))
                                .learned(attributes("email", "anna@example.com")));

        assertThat(claimed.lead()).isEqualTo(bert.lead());
        assertThat(stranger.lead()).isNotIn(anna.lead(), bert.lead());
        assertThat(log.leads()).as("nothing that a form brings is lost").contains(stranger.lead());
        assertThat(log.leadsOf(Id.Kind.EMAIL, "anna@example.com", stranger.position()))
                .containsExactly(anna.lead());
        assertThat(log.proposals())
                .containsExactly(
                        "0 %d %d  anna@example.com false".formatted(bert.lead(), anna.lead()),
                        "0 %d %d  anna@example.com false".formatted(stranger.lead(), anna.lead()));
    }

    @Test
    void aBrowserMayFillAnUnknownAddressButNotChangeAKnownOne() {
        var first = log.log(visit(log.web, user("u1")));
        var filled =
                log.log(
                        message(log.web, user("u1"))
                                .learned(attributes("email", "anna@example.com")));
        var changed =
                log.log(
                        message(log.web, user("u1"))
                                .learned(attributes("email", "other@example.com")));

        assertThat(filled.lead()).isEqualTo(first.lead());
        assertThat(log.recasts())
                .as("what the log-in did before counts now")
                .containsExactly(first.lead());
        assertThat(changed.lead()).isEqualTo(first.lead());
        assertThat(log.leadsOf(Id.Kind.EMAIL, "other@example.com", changed.position())).isEmpty();
        assertThat(log.proposals())
                .containsExactly("1 %d 0 email other@example.com false".formatted(first.lead()));
    }

    @Test
    void aFormWithTheAddressOfALeadCountsForThatLead() {
        var anna =
                log.log(
                        message(log.crm, log.key("1"))
                                .learned(attributes("email", "anna@example.com")));
        var form = log.log(visit(log.web, anonymous("a1").and(Id.email("anna@example.com"))));

        assertThat(form.lead()).isEqualTo(anna.lead());
    }

    @Test
    void aTrustedSourceThatNamesTwoKnownPersonsAsOneHasThemJoined() {
        var byKey = log.log(message(log.crm, log.key("1")));
        var byMail = log.log(message(log.web, email("anna@example.com")));
        var both =
                log.log(
                        message(log.crm, log.key("1"))
                                .learned(attributes("email", "anna@example.com")));

        assertThat(both.lead()).isEqualTo(byKey.lead());
        assertThat(log.proposals())
                .containsExactly(
                        "0 %d %d  anna@example.com true".formatted(byKey.lead(), byMail.lead()));
    }

    @Test
    void twoRecordsOfOneCrmAreTwoPeopleAlthoughTheyShareAnAddress() {
        var one =
                log.log(
                        message(log.crm, log.key("1"))
                                .learned(attributes("email", "info@example.com")));
        var other =
                log.log(
                        message(log.crm, log.key("2"))
                                .learned(attributes("email", "info@example.com")));

        assertThat(other.lead()).isNotEqualTo(one.lead());
        assertThat(log.proposals())
                .containsExactly(
                        "0 %d %d  info@example.com false".formatted(other.lead(), one.lead()));
    }

    @Test
    void aSelfAliasIsHarmless() {
        var known =
                log.log(
                        message(log.web, user("u9"))
                                .learned(attributes("email", "anna@example.com")));
        var alias = log.log(message(log.web, user("u9").and(Id.anonymous("u9"))));

        assertThat(alias.lead()).isEqualTo(known.lead());
        assertThat(log.proposals()).isEmpty();
        assertThat(log.recasts()).isEmpty();
    }

    @Test
    void junkIsNoId() {
        var results =
                log.append(
                        visit(log.web, anonymous("null")),
                        visit(log.web, user("undefined")),
                        visit(log.web, anonymous("0")),
                        visit(log.web, anonymous(" ")),
                        visit(log.web, user("null").and(Id.anonymous("a1"))));

        assertThat(results.subList(0, 4)).allMatch(result -> result instanceof Appended.Refused);
        assertThat(results.get(4)).isInstanceOf(Appended.Logged.class);
        assertThat(log.rejected()).hasSize(4);
    }

    @Test
    void aSharedTelephoneNumberJoinsNobody() {
        var one =
                log.log(
                        message(log.crm, log.key("1"))
                                .learned(attributes("phone", "+49 89 1234-0", "last_name", "One")));
        var other =
                log.log(
                        message(log.crm, log.key("2"))
                                .learned(
                                        attributes(
                                                "phone", "0049 89 12340", "last_name", "Other")));

        assertThat(one.lead()).isNotEqualTo(other.lead());
        assertThat(log.proposals()).isEmpty();
    }

    @Test
    void aPublicSourceMayNotNameARecord() {
        assertThat(log.append(message(log.web, log.key("1"))).getFirst())
                .isInstanceOf(Appended.Refused.class);
    }

    @Test
    void anIdWithTooManySignalsADayIsQuarantined() {
        var visits = Collections.nCopies(1000, visit(log.web, anonymous("constant")));
        for (int i = 0; i < 5; i++) log.append(visits.toArray(Incoming[]::new));

        var one =
                log.append(
                        visit(log.web, anonymous("constant")), visit(log.web, anonymous("person")));

        assertThat(one.get(0)).isInstanceOf(Appended.Refused.class);
        assertThat(one.get(1)).isInstanceOf(Appended.Logged.class);
        var afterRestart = new LogFixture(log.sql);
        assertThat(afterRestart.append(visit(log.web, anonymous("constant"))).getFirst())
                .as("as long as the day, in every process")
                .isInstanceOf(Appended.Refused.class);
    }
}
