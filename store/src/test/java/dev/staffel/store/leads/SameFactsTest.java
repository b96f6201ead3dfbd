package dev.staffel.store.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Row;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.LogLink;
import dev.staffel.store.testing.LogRow;
import dev.staffel.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The laws that hold between the engine in memory and the store, over random histories whose seed is printed.
class SameFactsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

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

    private void live(long seed) {
        System.out.println("seed " + seed);
        new RandomLife(leads, seed).goOn(leads.folding, 150);
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
