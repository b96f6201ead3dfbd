package dev.staffel.store.read;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadListTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;
    private LeadList list;
    private long anna;
    private long bela;
    private long cleo;

    @BeforeEach
    void threeLeads() {
        leads = LeadFixture.emptied(database.sql());
        list = new LeadList(leads.sql);
        anna = lead("Anna", "Müller", "Molkerei Süd", "DE", "Molkerei");
        leads.pass(Duration.ofDays(1));
        bela = lead("Bela", "Zander", "Brauerei Nord", "AT", "Brauerei");
        leads.pass(Duration.ofDays(1));
        cleo = lead("Cleo", "Abend", "Pharma West", "DE", "Pharma");
        did(bela, "bela@example.com", "Quotation Requested");
        leads.catchUp();
    }

    private long lead(String first, String last, String company, String country, String industry) {
        return leads.log
                .log(
                        Incoming.of(
                                        leads.log.crm.id(),
                                        email(
                                                first.toLowerCase(java.util.Locale.ROOT)
                                                        + "@example.com"),
                                        leads.now(),
                                        leads.now())
                                .learned(
                                        attributes(
                                                "first-name", first,
                                                "last-name", last,
                                                "account.name", company,
                                                "account.country", country,
                                                "account.industry", industry)))
                .lead();
    }

    private void did(long lead, String address, String event) {
        var message =
                Incoming.of(leads.log.web.id(), email(address), leads.now(), leads.now())
                        .did(new Deed(Claim.of("website", event), 0));
        assertThat(leads.log.log(message).lead()).isEqualTo(lead);
    }

    private List<Long> found(LeadFilter filter) {
        return list.page(filter, LeadSort.of("name").orElseThrow(), Optional.empty(), 10).stream()
                .map(LeadRow::id)
                .toList();
    }

    private List<Long> sorted(String word) {
        return list
                .page(LeadFilter.ALL, LeadSort.of(word).orElseThrow(), Optional.empty(), 10)
                .stream()
                .map(LeadRow::id)
                .toList();
    }

    private static LeadFilter only(LeadCondition condition) {
        return LeadFilter.ALL.and(condition);
    }

    @Test
    void eachOrderIsReadBothWays() {
        assertThat(sorted("interest").getFirst()).isEqualTo(bela);
        assertThat(sorted("-interest").getLast()).isEqualTo(bela);
        assertThat(sorted("created")).containsExactly(cleo, bela, anna);
        assertThat(sorted("-created")).containsExactly(anna, bela, cleo);
        assertThat(sorted("activity").getFirst()).isEqualTo(bela);
        assertThat(sorted("-activity").getLast()).isEqualTo(bela);
        assertThat(sorted("name")).containsExactly(cleo, anna, bela);
        assertThat(sorted("-name")).containsExactly(bela, anna, cleo);
        assertThat(LeadSort.of("revenue")).isEmpty();
    }

    @Test
    void pagesInAnyOrderGiveEveryLeadOnce() {
        for (LeadOrder order : LeadOrder.values()) {
            for (boolean isReversed : List.of(false, true)) {
                var sort = new LeadSort(order, isReversed);
                var seen = new ArrayList<Long>();
                var behind = Optional.<LeadSort.Behind>empty();
                for (int page = 0; page < 4; page++) {
                    var rows = list.page(LeadFilter.ALL, sort, behind, 1);
                    if (rows.isEmpty()) break;
                    seen.add(rows.getFirst().id());
                    behind = Optional.of(sort.behind(rows.getFirst()));
                }
                assertThat(seen).as(sort.word()).containsExactlyInAnyOrder(anna, bela, cleo);
            }
        }
    }

    @Test
    void aSearchTakesTheBeginningsOfWordsWithoutAccents() {
        assertThat(found(LeadFilter.ALL.searching("mül mol"))).containsExactly(anna);
        assertThat(found(LeadFilter.ALL.searching("MULLER"))).containsExactly(anna);
        assertThat(found(LeadFilter.ALL.searching("ola"))).isEmpty();
        assertThat(LeadFilter.ALL.searching(" ' & ").isAll()).isTrue();
    }

    @Test
    void conditionsNarrowTheListTogether() {
        assertThat(found(only(new LeadCondition.InCountry("DE")))).containsExactly(cleo, anna);
        assertThat(
                        found(
                                only(new LeadCondition.InCountry("DE"))
                                        .and(new LeadCondition.InIndustry("Pharma"))))
                .containsExactly(cleo);
        assertThat(found(only(new LeadCondition.Interest(1, 1000)))).containsExactly(bela);
        assertThat(found(only(new LeadCondition.HeldBy("marketing")))).containsExactly(cleo, anna);
        assertThat(found(only(new LeadCondition.FromSource(leads.log.crm.id())))).hasSize(3);
        assertThat(found(only(new LeadCondition.Maturity(3)))).containsExactly(bela);
        assertThat(found(only(new LeadCondition.Stages(List.of("mgl", "won"))))).hasSize(2);
        assertThat(found(only(new LeadCondition.Stages(List.of("mgl"))))).hasSize(2);
        assertThat(found(only(new LeadCondition.Grades(List.of("A"))))).isEmpty();
        assertThat(found(only(new LeadCondition.OnTopic("retrofit")))).isEmpty();
    }

    @Test
    void holdersAreFoundByTheirDeskAndName() {
        var desk = leads.text(bela, "desk");
        assertThat(found(only(new LeadCondition.AtDesk(desk)))).containsExactly(bela);
        assertThat(found(only(new LeadCondition.HeldBySeller(leads.text(bela, "holder")))))
                .containsExactly(bela);
    }

    @Test
    void timesAreFoundByDays() {
        var dayAgo = leads.now().minus(Duration.ofHours(12));
        var later = leads.now().plus(Duration.ofDays(1));
        assertThat(found(only(new LeadCondition.SeenSince(dayAgo)))).containsExactly(bela);
        assertThat(found(only(new LeadCondition.NotSeenSince(dayAgo)))).containsExactly(cleo, anna);
        assertThat(found(only(new LeadCondition.Created(dayAgo, later)))).containsExactly(cleo);
        assertThat(found(only(new PassageCondition.Entered("mgl", dayAgo, later))))
                .containsExactly(cleo);
        assertThat(found(only(new PassageCondition.Entered("won", dayAgo, later)))).isEmpty();
    }

    @Test
    void aLaterConditionOfAKindTakesTheEarliersPlace() {
        var filter = only(new LeadCondition.InCountry("AT")).and(new LeadCondition.InCountry("DE"));
        assertThat(found(filter)).containsExactly(cleo, anna);
    }

    @Test
    void fewLeadsAreCountedExactly() {
        assertThat(list.count(LeadFilter.ALL, false)).isEqualTo(new Count(3, true));
        assertThat(list.count(only(new LeadCondition.InCountry("AT")), true))
                .isEqualTo(new Count(1, true));
        assertThat(list.countries()).containsExactly("AT", "DE");
        assertThat(list.industries()).containsExactly("Brauerei", "Molkerei", "Pharma");
    }
}
