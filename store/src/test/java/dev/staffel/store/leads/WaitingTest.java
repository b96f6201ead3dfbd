package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.MemberTerms;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two sellers take four new leads a week; the third enquiry after their eighth waits at the desk.
class WaitingTest {
    private static final Statements SQL = Statements.beside(WaitingTest.class, "waiting-test.sql");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
    private LeadFixture leads;
    private Waiting waiting;

    @BeforeEach
    void twoSellers() {
        leads = LeadFixture.emptied(database.sql());
        waiting = new Waiting(leads.sql, leads.folding);
        leads.sql.transact(session -> session.call(SQL.named("nobody-works-here")).run());
        give("sam", 4);
        give("sue", 4);
    }

    private void remindersOnlyFromNowOn() {
        leads.sql.transact(session ->
                session.call(SQL.named("somebody-works-here")).set("now", leads.now()).update());
    }

    private List<Long> enquiries(int count) {
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < count; i++) numbers.add(enquiry(i));
        leads.catchUp();
        return numbers;
    }

    private long enquiry(int number) {
        var address = "person" + number + "@example.com";
        var known =
                attributes(
                        "account.name",
                        "Company " + number,
                        "title",
                        "Leiter Instandhaltung",
                        "account.industry",
                        "Molkerei",
                        "account.employees",
                        "180",
                        "account.country",
                        "DE");
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.crm.id(),
                                                email(address),
                                                leads.now(),
                                                leads.now())
                                        .learned(known))
                        .lead();
        leads.log.log(
                Incoming.of(leads.log.web.id(), email(address), leads.now(), leads.now())
                        .did(new Deed(Claim.of("website", "Quotation Requested"), 0)));
        return lead;
    }

    private void give(String member, int newPerWeek) {
        var terms =
                new MemberTerms(
                        1,
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.of(newPerWeek),
                        Optional.empty(),
                        Optional.empty());
        leads.sql.transact(session -> new Desks(leads.sql).agree(session, "sales", member, terms));
    }

    private void time(Duration passing) {
        leads.pass(passing);
        var background = new Background(leads.sql, leads.folding);
        while (background.work()) {
            // to the end
        }
    }

    @Test
    void whatWaitedLongestIsRoutedFirstAsSoonAsSomebodyHasRoom() {
        var numbers = enquiries(10);
        assertThat(numbers.stream().map(leads::holder).filter("desk"::equals)).hasSize(2);

        give("sam", 5);
        waiting.routeSome();

        assertThat(leads.holder(numbers.get(8))).isEqualTo("seller sam");
        assertThat(leads.holder(numbers.get(9))).isEqualTo("desk");
        assertThat(leads.facts(numbers.get(8))).filteredOn("routed"::equals).hasSize(2);
    }

    @Test
    void whileNobodyHasRoomNothingIsWritten() {
        enquiries(10);
        long before = leads.log.signals();

        assertThat(waiting.routeSome()).isFalse();

        assertThat(leads.log.signals()).isEqualTo(before);
    }

    @Test
    void whoLetTheDeadlinePassDoesNotGetItBackAndInTheEndTheDeskHolds() {
        remindersOnlyFromNowOn();
        long lead = enquiries(1).getFirst();
        var first = leads.holder(lead);
        time(Duration.ofHours(5));
        var second = leads.holder(lead);
        assertThat(List.of(first, second)).containsExactlyInAnyOrder("seller sam", "seller sue");

        time(Duration.ofHours(24));
        assertThat(leads.holder(lead)).as("both have had it").isEqualTo("desk");

        time(Duration.ofDays(40));
        assertThat(leads.holder(lead)).as("nothing is unanswered for ever").isEqualTo("head");
    }

    @Test
    void whatSomebodyGivesBackToTheDeskGoesToAnother() {
        long lead = enquiries(1).getFirst();
        var first = leads.holder(lead);

        leads.staff.act(
                lead,
                new Signal.Reassigned(leads.now(), "boss", "sales", Optional.empty(), "on a trip"));

        assertThat(leads.holder(lead)).startsWith("seller ").isNotEqualTo(first);
    }
}
