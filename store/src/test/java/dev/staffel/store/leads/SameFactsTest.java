package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.LogLink;
import dev.staffel.store.testing.LogRow;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The laws that hold between the engine in memory and the store, over random histories whose seed is printed.
class SameFactsTest {
    private static final int PEOPLE = 12;
    private static final List<String> EVENTS =
            List.of(
                    "Quotation Requested",
                    "Callback Requested",
                    "Technical Question Asked",
                    "Data Sheet Downloaded",
                    "Webinar Missed",
                    "page");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private Random random = new Random(0);
    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    @RepeatedTest(4)
    void theDriverInMemoryDecidesWhatTheStoreDecided(RepetitionInfo repetition) {
        live(repetition.getCurrentRepetition());

        assertThat(leads.allFacts()).as("something has happened").hasSizeGreaterThan(60);
        assertThat(inMemory()).isEqualTo(leads.allFacts());
    }

    @Test
    void theRebuildGivesTheSameLeadsAndFacts() {
        live(99);
        var facts = leads.allFacts();
        var rows = leads.allLeads();
        var passages = leads.allPassages();
        var handovers = leads.allHandovers();
        assertThat(handovers).as("somebody was handed over").hasSizeGreaterThan(3);
        var rebuild = new Rebuild(leads.sql, leads.folding);

        assertThat(rebuild.compare().differing()).isEmpty();
        long effects = leads.allEffects();
        rebuild.run();

        assertThat(leads.allFacts()).isEqualTo(facts);
        assertThat(leads.allLeads()).isEqualTo(rows);
        assertThat(leads.allPassages()).isEqualTo(passages);
        assertThat(leads.allHandovers()).isEqualTo(handovers);
        assertThat(leads.allEffects()).as("nothing is told twice").isEqualTo(effects);
    }

    /// A random life of a dozen people with everything that can happen to them.
    private void live(long seed) {
        System.out.println("seed " + seed);
        random = new Random(seed);
        var background = new Background(leads.sql, leads.folding);
        for (int step = 0; step < 150; step++) {
            leads.pass(Duration.ofMinutes(random.nextInt(60 * 30)));
            switch (random.nextInt(10)) {
                case 0 -> background.work();
                case 1 -> leads.catchUp();
                case 2 -> staff();
                case 3 -> learn();
                case 4 -> version(step);
                case 5 -> mergeOrUndo();
                default -> act();
            }
        }
        leads.catchUp();
        background.work();
        leads.catchUp();
    }

    private String person() {
        return "person" + random.nextInt(PEOPLE) + "@example.com";
    }

    private void act() {
        var claim = Claim.of("website", EVENTS.get(random.nextInt(EVENTS.size())));
        var happened = leads.now().minus(Duration.ofHours(random.nextInt(200)));
        leads.log.log(
                Incoming.of(leads.log.web.id(), email(person()), happened, leads.now())
                        .did(new Deed(random.nextBoolean() ? claim.tracked() : claim, 0)));
    }

    private void learn() {
        var titles = List.of("Leiter Instandhaltung", "Einkäufer", "");
        leads.log.log(
                Incoming.of(leads.log.crm.id(), email(person()), leads.now(), leads.now())
                        .learned(
                                attributes(
                                        "last-name",
                                        "Muster" + random.nextInt(3),
                                        "title",
                                        titles.get(random.nextInt(3)),
                                        "account.name",
                                        "Molkerei",
                                        "account.industry",
                                        "Molkerei",
                                        "account.country",
                                        "DE",
                                        "account.employees",
                                        "" + (50 + random.nextInt(400)))));
    }

    private void staff() {
        leads.catchUp();
        var open = leads.openLeads();
        if (open.isEmpty()) return;
        long lead = open.get(random.nextInt(open.size()));
        var at = Instant.EPOCH;
        leads.staff.act(
                lead,
                switch (random.nextInt(4)) {
                    case 0 -> new Signal.Accepted(at, "sam");
                    case 1 -> new Signal.Returned(at, "sue", "no-budget", "");
                    case 2 ->
                            new Signal.Moved(
                                    at, "mia", Decider.HEAD_OF_MARKETING, "mql", "I know them");
                    default -> new Signal.Moved(at, "sam", Decider.SALES, "sql", "");
                });
    }

    private void version(int step) {
        if (step % 40 == 0) leads.publishAgain();
    }

    private void mergeOrUndo() {
        leads.catchUp();
        var open = leads.openLeads();
        if (open.size() < 4) return;
        long into = open.get(random.nextInt(open.size()));
        var merged = leads.merges.into(into);
        long from = open.get(random.nextInt(open.size()));
        if (!merged.isEmpty()) leads.merges.undo(merged.getFirst().position(), "mia");
        else if (from != into) leads.merges.merge(into, from, "mia");
    }

    /// The facts of all leads, folded in memory from the rows of the log and the links, with nothing of the store's SQL.
    private List<String> inMemory() {
        var driver = new Driver(leads.versions::engine, leads.log.shapes::claim);
        var log = leads.log.rows();
        var links = leads.log.links();
        var lines = new ArrayList<String>();
        for (long lead : leads.log.leads()) {
            Folded folded = null;
            for (LogRow stored : log) {
                var row = stored.row();
                boolean isOurs =
                        stored.subject() == -lead
                                || isEvidenceOf(lead, stored, links, row.position());
                if (!isOurs || row.position() < leads.log.bornAt(lead)) continue;
                var step =
                        driver.fold(
                                lead, folded, row, () -> before(row.position(), lead, log, links));
                folded = step.folded();
                for (int i = 0; i < step.facts().size(); i++) {
                    lines.add(lead + " " + row.position() + "/" + i + " " + step.facts().get(i));
                }
            }
        }
        return lines;
    }

    private static List<Row> before(
            long position, long lead, List<LogRow> log, List<LogLink> links) {
        return log.stream()
                .filter(row -> row.row().position() < position)
                .filter(row -> row.subject() == -lead || isEvidenceOf(lead, row, links, position))
                .map(LogRow::row)
                .toList();
    }

    private static boolean isEvidenceOf(long lead, LogRow row, List<LogLink> links, long known) {
        return row.row().kind().isEvidence()
                && links.stream().anyMatch(link -> link.tells(row, lead, known));
    }
}
