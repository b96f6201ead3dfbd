package dev.staffel.store.desks;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Trait;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Eight enquiries went in turn to Sam and Sue, four from Austria and four from Germany; what would have become of them?
class DryRunTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
    private LeadFixture leads;

    @BeforeEach
    void eightEnquiries() {
        leads = LeadFixture.emptied(database.sql());
        DeskRouting.assign(leads.sql, "sales", List.of());
        DeskRouting.assign(leads.sql, "sales", List.of("sam", "sue"));
        for (int i = 0; i < 8; i++) enquiry(i, i % 2 == 0 ? "AT" : "DE");
        leads.catchUp();
    }

    private long enquiry(int number, String country) {
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
                        country);
        var crm = Incoming.of(leads.log.crm.id(), email(address), leads.now(), leads.now());
        long lead = leads.log.log(crm.learned(known)).lead();
        var web = Incoming.of(leads.log.web.id(), email(address), leads.now(), leads.now());
        leads.log.log(web.did(new Deed(Claim.of("website", "Quotation Requested"), 0)));
        return lead;
    }

    private static MemberTerms terms(
            SortedMap<Trait, SortedSet<String>> takes, Optional<Integer> newPerWeek) {
        return new MemberTerms(
                1, takes, Optional.empty(), newPerWeek, Optional.empty(), Optional.empty());
    }

    private static MemberTerms austriaOnly() {
        return terms(
                new TreeMap<>(Map.of(Trait.TERRITORY, new TreeSet<>(List.of("AT")))),
                Optional.empty());
    }

    private Playbook playbook() {
        return leads.versions.playbook(1);
    }

    private List<DryRun.Case> cases(Map<String, MemberTerms> changed) {
        var cases = new ArrayList<DryRun.Case>();
        new DryRun(leads.sql)
                .run(
                        playbook(),
                        "sales",
                        new DryRun.Change(Order.TURN, new TreeMap<>(changed)),
                        DryRun.monday(playbook(), leads.now(), 4),
                        leads.now().plusSeconds(1),
                        cases::add);
        return cases;
    }

    @Test
    void underTheSameTermsEverybodyGetsWhatTheyGot() {
        var cases = cases(Map.of());

        assertThat(cases).hasSize(8).noneMatch(DryRun.Case::isMoved);
        assertThat(cases).filteredOn(one -> one.did().equals("sam")).hasSize(4);
    }

    @Test
    void whoIsNamedForAustriaWouldHaveHadWhatCameFromThere() {
        var cases = cases(Map.of("sue", austriaOnly()));

        assertThat(cases).filteredOn(one -> one.would().equals("sue")).hasSize(4);
        assertThat(cases)
                .filteredOn(one -> one.would().equals("sue"))
                .allMatch(one -> leads.text(one.lead(), "country").equals("AT"));
    }

    @Test
    void whatWouldExceedTheLimitsIsLeftToTheDesk() {
        var cases =
                cases(
                        Map.of(
                                "sam",
                                terms(new TreeMap<>(), Optional.of(1)),
                                "sue",
                                terms(new TreeMap<>(), Optional.of(2))));

        assertThat(cases).filteredOn(one -> one.would().isEmpty()).hasSize(5);
    }

    @Test
    void nothingIsChangedByIt() {
        long before = leads.log.signals();
        var members = new Desks(leads.sql).members(playbook(), "sales", leads.now());

        cases(Map.of("sue", austriaOnly()));

        assertThat(leads.log.signals()).isEqualTo(before);
        assertThat(new Desks(leads.sql).members(playbook(), "sales", leads.now()))
                .isEqualTo(members);
    }

    @Test
    void aSimulationTellsWhoIsNextAndWhoWouldBeOnAnotherDay() {
        var simulation = new Simulation(leads.sql);
        var engine = leads.versions.engine(1);
        long number = enquiry(9, "AT");
        leads.catchUp();
        var found = leads.oneLead().find(number).orElseThrow().state();
        var lead = found.lead(engine);
        int day = engine.day(leads.now());
        var route = engine.route(lead, Occasion.ENQUIRY, day).orElseThrow();
        var clock = playbook().agreement().handover().clock(route.clock());
        var wanted = simulation.wanted(engine, number, lead, day);

        var now = simulation.ask(playbook(), route.desk(), clock, wanted, leads.now());
        assertThat(now.choice().seller()).as("both are full this week").isEmpty();

        var later = leads.now().plus(Duration.ofDays(7));
        var next = simulation.ask(playbook(), route.desk(), clock, wanted, later);
        assertThat(next.choice().seller()).isPresent();
        assertThat(next.deadline()).isAfter(later);
    }
}
