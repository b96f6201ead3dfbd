package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoldTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private Incoming by(Source source, Ids ids) {
        return Incoming.of(source.id(), ids, leads.now(), leads.now());
    }

    private long anna() {
        return leads.log
                .log(
                        by(leads.log.crm, email("anna@example.com"))
                                .learned(
                                        attributes(
                                                "first-name",
                                                "Anna",
                                                "last-name",
                                                "Muster",
                                                "account.name",
                                                "Molkerei",
                                                "title",
                                                "Leiter Instandhaltung",
                                                "account.industry",
                                                "Molkerei",
                                                "account.employees",
                                                "180",
                                                "account.country",
                                                "DE")))
                .lead();
    }

    private Deed enquiry() {
        return new Deed(Claim.of("website", "Quotation Requested"), 0);
    }

    private long enquired() {
        long lead = anna();
        leads.log.log(by(leads.log.web, email("anna@example.com")).did(enquiry()));
        leads.catchUp();
        return lead;
    }

    @Test
    void aNewLeadBeginsInTheFirstStageHeldByMarketing() {
        long lead = anna();
        leads.catchUp();

        assertThat(leads.facts(lead)).containsExactly("began");
        assertThat(leads.holder(lead)).isEqualTo("marketing");
        assertThat(leads.text(lead, "last_name")).isEqualTo("Muster");
        assertThat(leads.passages(lead)).containsExactly("mgl open");
    }

    @Test
    void anEnquiryIsOfferedAndRoutedInTheSameTransaction() {
        long lead = enquired();

        assertThat(leads.facts(lead)).contains("offered", "routed");
        assertThat(leads.instant(lead, "deadline")).isPresent();
        assertThat(leads.effects(lead)).contains("tell-offer");
    }

    @Test
    void whatWasDoneLongAgoAndIsToldOnlyNowIsCountedWithAllThatIsKnown() {
        long lead = enquired();
        int interest = leads.interest(lead);
        assertThat(interest).isPositive();
        var longAgo = leads.now().minus(Duration.ofDays(900));
        var ids = email("anna@example.com");
        leads.log.log(Incoming.of(leads.log.web.id(), ids, longAgo, leads.now()).did(enquiry()));
        leads.catchUp();

        assertThat(leads.interest(lead)).isEqualTo(interest);
        assertThat(leads.text(lead, "last_name")).isEqualTo("Muster");
    }

    @Test
    void foldingAgainChangesNothing() {
        long lead = enquired();
        var before = leads.allFacts();

        leads.sql.transact(session -> leads.folding.fold(session, List.of(lead, lead + 1)));
        leads.catchUp();

        assertThat(leads.allFacts()).isEqualTo(before);
        assertThat(leads.effects(lead)).doesNotHaveDuplicates();
    }

    @Test
    void ofTwoSellersAcceptingAtOnceExactlyOneDoes() throws Exception {
        long lead = enquired();
        var results = new ArrayList<Future<StaffActions.Done>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String seller : List.of("sam", "sue")) {
                results.add(
                        threads.submit(() ->
                                leads.staff.act(lead, new Signal.Accepted(Instant.EPOCH, seller))));
            }
        }
        int accepted = 0;
        for (var result : results) {
            if (result.get().facts().stream().anyMatch(fact -> fact instanceof Fact.Accepted))
                accepted++;
            else assertThat(result.get().isRefused()).isTrue();
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void anOfferNobodyAnswersIsRemindedOfAndExpires() {
        long lead = enquired();
        var background = new Background(leads.sql, leads.folding);
        for (int hour = 0; hour < 60; hour++) {
            leads.pass(Duration.ofHours(1));
            background.work();
        }

        assertThat(leads.facts(lead)).contains("reminded", "expired");
    }

    @Test
    void aTickThatDecidesNothingIsNotLogged() {
        long lead = anna();
        leads.catchUp();
        long before = leads.log.signals();
        var background = new Background(leads.sql, leads.folding);
        for (int day = 0; day < 10; day++) {
            leads.pass(Duration.ofDays(1));
            background.work();
        }

        assertThat(leads.facts(lead)).containsExactly("began");
        assertThat(leads.log.signals()).isEqualTo(before);
    }

    @Test
    void whatAVisitorDidBeforeCountsOnceTheAddressIsKnown() {
        leads.log.log(by(leads.log.web, anonymous("a1")).did(enquiry()));
        long lead =
                leads.log
                        .log(
                                by(leads.log.web, anonymous("a1"))
                                        .learned(attributes("email", "anna@example.com")))
                        .lead();
        leads.catchUp();

        assertThat(leads.facts(lead)).startsWith("began", "recounted");
        assertThat(leads.interest(lead)).isPositive();
    }

    @Test
    void aStaffNoteIsLoggedUnderTheLeadAndFoldedAtOnce() {
        long lead = anna();
        leads.catchUp();
        var note =
                by(
                                leads.log.sources.find(Source.STAFF).orElseThrow(),
                                Ids.NONE.and(Optional.of(Id.lead(lead))))
                        .learned(attributes("phone", "+49 89 123456", "last-name", "Muster-Meier"));

        leads.staff.log(lead, note);

        assertThat(leads.text(lead, "last_name")).isEqualTo("Muster-Meier");
        assertThat(leads.log.subjects()).last().isEqualTo(-lead);
    }

    @Test
    void aStageOfThePastIsTakenOverWithItsDate() {
        var then = Instant.parse("2024-03-01T10:00:00Z");
        var lead =
                leads.log.log(
                        Incoming.of(
                                        leads.log.file.id(),
                                        email("anna@example.com"),
                                        then,
                                        leads.now())
                                .learned(attributes("last-name", "Muster"))
                                .decided(
                                        new Signal.Moved(
                                                then, "file", Decider.RECORDED, "won", "")));
        leads.catchUp();

        assertThat(leads.stage(lead.lead())).isEqualTo("won");
        assertThat(leads.instant(lead.lead(), "stage_since")).contains(then);
        assertThat(leads.passages(lead.lead())).first().isEqualTo("mgl");
        assertThat(leads.passages(lead.lead())).last().isEqualTo("won open");
    }

    @Test
    void underANewVersionALeadIsRecountedAtItsFirstRowOrByTheSweep() {
        long lead = enquired();
        leads.publishAgain();
        leads.log.log(by(leads.log.web, email("anna@example.com")).did(enquiry()));
        long other = leads.log.log(by(leads.log.crm, email("bert@example.com"))).lead();
        leads.catchUp();
        leads.publishAgain();
        var background = new Background(leads.sql, leads.folding);
        while (background.work()) {
            // until all leads are recounted
        }

        assertThat(leads.facts(lead)).filteredOn("recounted"::equals).hasSize(2);
        assertThat(leads.facts(other)).containsExactly("began", "recounted");
    }

    @Test
    void aRowThatCannotBeFoldedIsParkedAndTheRestGoesOn() {
        long lead = anna();
        leads.log.appendBroken(lead);
        leads.log.log(by(leads.log.web, email("anna@example.com")).did(enquiry()));
        leads.catchUp();

        assertThat(leads.parked()).hasSize(1);
        assertThat(leads.facts(lead)).contains("offered");
    }

    /// The first row with which the lead can't be written is to blame, not the newest, and what follows counts.
    @Test
    void aRowThatCannotBeWrittenIsParkedAndTheRestGoesOn() {
        long lead = anna();
        leads.catchUp();
        long other = leads.log.log(by(leads.log.crm, email("bert@example.com"))).lead();
        leads.pass(Duration.ofMinutes(1));
        leads.log.log(by(leads.log.crm, email("anna@example.com")).learned(named("Good")));
        leads.pass(Duration.ofMinutes(1));
        var guilty =
                leads.log.log(
                        by(leads.log.crm, email("anna@example.com")).learned(named("Unwritable")));
        leads.log.log(by(leads.log.web, email("anna@example.com")).did(enquiry()));
        try (var _ = leads.refusing("Unwritable")) {
            leads.catchUp();
        }

        assertThat(leads.parkedPositions()).containsExactly(guilty.position());
        assertThat(leads.parked()).first().asString().contains("can't be written");
        assertThat(leads.text(lead, "last_name")).isEqualTo("Good");
        assertThat(leads.facts(lead)).contains("offered");
        assertThat(leads.facts(other)).containsExactly("began");
    }

    @Test
    void aLeadThatCannotBeWokenDoesNotKeepTheOthersAsleep() {
        long lead = enquired();
        long other = leads.log.log(by(leads.log.crm, email("bert@example.com"))).lead();
        leads.log.log(by(leads.log.web, email("bert@example.com")).did(enquiry()));
        leads.catchUp();
        leads.pass(Duration.ofDays(7));
        try (var _ = leads.refusing("Muster")) {
            new Background(leads.sql, leads.folding).work();
        }

        assertThat(leads.facts(other)).contains("expired");
        assertThat(leads.facts(lead)).doesNotContain("expired");
        assertThat(leads.instant(lead, "wake_at").orElseThrow()).isAfter(leads.now());
    }

    @Test
    void aNameOfAnyLengthCanBeWritten() {
        var random = new Random(7);
        var name = new StringBuilder();
        while (name.length() < 60_000) name.append((char) random.nextInt('a', '\u2000'));
        long lead =
                leads.log
                        .log(
                                by(leads.log.crm, email("long@example.com"))
                                        .learned(named(name.toString())))
                        .lead();
        leads.catchUp();

        assertThat(leads.parked()).isEmpty();
        assertThat(leads.text(lead, "last_name")).hasSize(60_000);
    }

    private static SortedMap<String, String> named(String lastName) {
        return attributes("last-name", lastName);
    }

    /// Between reading what is outstanding and appending a decision, another append may commit.
    @Test
    void whatComesInWhileALeadIsFoldedIsNeitherSkippedNorFoldedTwice() {
        long lead = anna();
        leads.catchUp();
        leads.sql.transact(session -> {
            var fold = leads.folding.begin(session, List.of(lead));
            leads.log.log(by(leads.log.web, email("anna@example.com")).did(enquiry()));
            fold.append(List.of(Merges.recast(lead, "test", leads.now())));
            fold.finish();
        });
        leads.catchUp();

        assertThat(leads.facts(lead)).contains("offered", "recounted");
        assertThat(new Rebuild(leads.sql, leads.folding).compare().differing()).isEmpty();
    }

    @Test
    void nobodyIsALeadWhoWasMerged() {
        long anna = anna();
        long other = leads.log.log(by(leads.log.web, email("other@example.com"))).lead();
        leads.catchUp();
        leads.merges.merge(anna, other, "mia");

        assertThatThrownBy(() -> leads.staff.act(other, new Signal.Accepted(Instant.EPOCH, "sam")))
                .isInstanceOf(StaffActions.NoSuchLead.class);
    }
}
