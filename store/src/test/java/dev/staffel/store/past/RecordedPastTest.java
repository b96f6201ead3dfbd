package dev.staffel.store.past;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordedPastTest {
    private static final Deed PAPER = new Deed(Claim.of("website", "Data Sheet Downloaded"), 0);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;
    private RecordedPast past;

    @BeforeEach
    void anEmptyLog() {
        leads = LeadFixture.emptied(database.sql());
        past = new RecordedPast(leads.sql);
    }

    private long did(Ids ids) {
        leads.pass(Duration.ofHours(1));
        return leads.log
                .log(Incoming.of(leads.log.web.id(), ids, leads.now(), leads.now()).did(PAPER))
                .lead();
    }

    private Map<Long, List<Row>> read() {
        return read(1, 1);
    }

    /// @param atOnce slices that come from one scan
    private Map<Long, List<Row>> read(int scans, int atOnce) {
        var all = new TreeMap<Long, List<Row>>();
        try (var slices = new PastSlices(leads.sql, new SlicePlan(scans, atOnce))) {
            assertThat(slices.count()).isEqualTo(scans * atOnce);
            for (int slice = 0; slice < slices.count(); slice++) {
                var read = slices.next();
                for (int lead = 0; lead < read.leads(); lead++) {
                    assertThat(all.put(read.lead(lead), read.rows(lead))).isNull();
                }
            }
            assertThatThrownBy(slices::next).isInstanceOf(NoSuchElementException.class);
        }
        return all;
    }

    @Test
    void aLeadHasWhatItDidBeforeItWasKnownAndWhatSalesAnswered() {
        did(anonymous("a1"));
        long anna = did(anonymous("a1").and(Id.email("anna@example.com")));
        did(anonymous("a2"));
        leads.catchUp();
        leads.staff.act(
                anna,
                new Signal.Moved(leads.now(), "mia", Decider.MARKETING, "mql", "met at the fair"));

        var rows = read();

        assertThat(rows).containsOnlyKeys(anna);
        assertThat(rows.get(anna))
                .extracting(Row::kind)
                .startsWith(Row.Kind.ACTED)
                .contains(Row.Kind.MOVED);
        assertThat(rows.get(anna)).extracting(Row::position).isSorted();
    }

    @Test
    void aRowComesAsItWasLogged() {
        leads.pass(Duration.ofDays(1));
        var news = attributes("last-name", "Huber", "account.name", "Huber GmbH");
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.crm.id(),
                                                email("h@example.com"),
                                                leads.now().minusSeconds(60),
                                                leads.now())
                                        .learned(news))
                        .lead();

        var row = rows(read(), lead).getLast();

        assertThat(row.kind()).isEqualTo(Row.Kind.LEARNED);
        assertThat(row.happenedMillis()).isEqualTo(leads.now().minusSeconds(60).toEpochMilli());
        assertThat(row.receivedMillis()).isEqualTo(leads.now().toEpochMilli());
        assertThat(row.version()).isEqualTo(1);
        assertThat(new String(row.content(), StandardCharsets.UTF_8)).contains("Huber GmbH");
    }

    @Test
    void whatIsStruckDoesNotCountAndAMergedLeadsEvidenceIsTheSurvivors() {
        long anna = did(email("anna@example.com"));
        long twin = did(email("twin@example.com"));
        leads.catchUp();
        int before = rows(read(), anna).size();
        leads.merges.merge(anna, twin, "mia");

        var merged = read();
        long evidence = rows(merged, anna).stream().filter(row -> row.kind().isEvidence()).count();
        assertThat(evidence).isGreaterThan(before - 1);
        assertThat(merged).doesNotContainKey(twin);

        leads.strikes.strike(rows(merged, anna).getFirst().position(), "mia", "a test");
        assertThat(rows(read(), anna).stream().filter(row -> row.kind().isEvidence()).count())
                .isEqualTo(evidence - 1);
    }

    @Test
    void slicesTogetherAreTheWholeHoweverManyThereAre() {
        for (int i = 0; i < 25; i++) {
            did(email("lead" + i % 11 + "@example.com"));
        }
        leads.catchUp();

        var whole = read();

        assertThat(whole).hasSize(11);
        assertThat(flat(read(4, 1))).isEqualTo(flat(whole));
        assertThat(flat(read(1, 4))).isEqualTo(flat(whole));
        assertThat(flat(read(3, 2))).isEqualTo(flat(whole));
    }

    @Test
    void aSampleIsSomeOfTheLeadsWithAllTheirRows() {
        for (int i = 0; i < 25; i++) {
            did(email("lead" + i % 11 + "@example.com"));
        }
        leads.catchUp();

        var whole = read();
        var all = past.sample();
        var some = new RecordedPast(leads.sql, 500).sample();

        assertThat(all.leads()).isEqualTo(11);
        assertThat(some.leads()).isBetween(1, 10);
        for (int lead = 0; lead < some.leads(); lead++)
            assertThat(flat(Map.of(some.lead(lead), some.rows(lead))))
                    .isEqualTo(flat(Map.of(some.lead(lead), rows(whole, some.lead(lead)))));
    }

    private static List<Row> rows(Map<Long, List<Row>> read, long lead) {
        return read.getOrDefault(lead, List.of());
    }

    private static List<String> flat(Map<Long, List<Row>> rows) {
        var all = new ArrayList<String>();
        rows.forEach((lead, of) -> of.forEach(row -> all.add(lead + " " + row.position())));
        return all;
    }
}
