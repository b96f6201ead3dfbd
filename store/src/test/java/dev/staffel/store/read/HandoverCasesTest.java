package dev.staffel.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.read.HandoverCases.Case;
import dev.staffel.store.read.HandoverCases.Choice;
import dev.staffel.store.read.HandoverCases.Part;
import dev.staffel.store.read.HandoverCases.Place;
import dev.staffel.store.read.HandoverCases.Split;
import dev.staffel.store.read.HandoverCases.Waited;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Fourteen handovers, each told in one line; every number below is counted by hand from these lines.
class HandoverCasesTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "HandoverCasesTest",
                    """
                    -- name: tell
                    -- One lead with its handover; days are those of 2026, answered and ended a day later.
                    WITH told AS (
                        SELECT CAST(:day AS integer) AS day,
                               timestamptz '2026-01-01 12:00:00+01' + make_interval(days => CAST(:day AS integer)) AS at),
                    person AS (
                        INSERT INTO lead (id, position, created, at, stage_since, version, behaviour, interest, interest_day, matched, known,
                                          maturity, first_source, last_source, shown, grade, stage, holder_kind, desk, holder,
                                          persona, sort_name, first_name, last_name, email, phone, title, company, country,
                                          first_campaign, last_campaign, topics, topic_interest, state, search)
                        SELECT :lead, 1, at, at, at, 1, 1, 0, 0, 0, 0, 0, 0, 0, true, '?', 'mgl', 'marketing', '', '', '', '', '',
                               'Lead ' || :lead, '', '', '', '', '', '', '', '{}', '{}', '', '' FROM told
                        ON CONFLICT (id) DO NOTHING)
                    INSERT INTO handover (lead, position, handed_over, accepted, qualified, won, ended, accepted_later, day,
                                          signal_day, version, source, interest, ordinal, maturity, recycled, shown, way, ending,
                                          desk, grade, persona, topic, reason, meter)
                    SELECT :lead, :day, at, CASE WHEN :accepted THEN at + interval '1 day' END,
                           CASE WHEN :qualified THEN at + interval '1 day' END,
                           CASE WHEN :ending = 'won' THEN at + interval '1 day' END,
                           CASE WHEN :ending <> 'open' THEN at + interval '1 day' END,
                           CASE WHEN :later >= 0 THEN timestamptz '2026-01-01 12:00:00+01' + make_interval(days => :later) END,
                           date '2026-01-01' - date '1970-01-01' + day,
                           CASE WHEN :waited >= 0 THEN date '2026-01-01' - date '1970-01-01' + day - :waited END,
                           1, :source, :interest, 0, 2, :later >= 0, true, :way, :ending,
                           CASE WHEN :way = 'opened' THEN '' ELSE 'sales' END, :grade, 'technical', 'retrofit',
                           '', :meter
                    FROM told;
                    """);

    private static final HandoverFilter YEAR =
            HandoverFilter.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private HandoverCases cases;

    /// How a handover is told.
    private record Told(
            int day, String way, int interest, String grade, String ending, String meter) {}

    @BeforeEach
    void told() {
        var sql = LeadFixture.emptied(database.sql()).sql;
        cases = new HandoverCases(sql);
        // lead, what it stood at and how it ended; accepted, came further, waited so many days,
        // accepted again on a day
        tell(1, new Told(10, "criteria", 45, "A", "won", ""), true, true, 5, -1);
        tell(2, new Told(11, "criteria", 55, "B", "lost", ""), true, false, 31, -1);
        tell(3, new Told(12, "criteria", 65, "A", "returned", "early"), false, false, 30, -1);
        tell(4, new Told(40, "criteria", 70, "A", "returned", "fit"), false, false, 0, 200);
        tell(4, new Told(199, "criteria", 85, "A", "open", ""), true, false, 9, -1);
        tell(5, new Told(41, "criteria", 72, "C", "returned", "late"), false, false, 40, -1);
        tell(6, new Told(42, "enquiry", 15, "?", "open", ""), false, false, 0, -1);
        tell(7, new Told(43, "hand", 22, "B", "won", ""), true, true, -1, -1);
        tell(8, new Told(44, "opened", 5, "F", "won", ""), true, true, 60, -1);
        tell(9, new Told(45, "recorded", 0, "?", "won", ""), true, true, -1, -1);
        tell(10, new Told(46, "criteria", 50, "?", "passed-on", ""), false, false, 90, -1);
        tell(11, new Told(47, "criteria", 50, "D", "returned", "fit"), false, false, 3, 500);
        tell(12, new Told(48, "control", 35, "A", "returned", "early"), false, false, 50, -1);
        tell(13, new Told(49, "recorded", 44, "B", "won", ""), true, true, 60, -1);
    }

    private void tell(
            long lead, Told told, boolean accepted, boolean qualified, int waited, int later) {
        database.sql()
                .transact(session ->
                        session.call(SQL.named("tell"))
                                .set("lead", lead)
                                .set("day", told.day())
                                .set("way", told.way())
                                .set("interest", told.interest())
                                .set("grade", told.grade())
                                .set("ending", told.ending())
                                .set("meter", told.meter())
                                .set("accepted", accepted)
                                .set("qualified", qualified)
                                .set("waited", waited)
                                .set("later", later)
                                .set("source", told.way().equals("enquiry") ? 2 : 1)
                                .run());
    }

    private List<Part> parts(Split split) {
        return cases.parts(YEAR).stream().filter(part -> part.split() == split).toList();
    }

    private List<Long> leads(String which) {
        return cases.list(YEAR, Choice.of(which), Place.FIRST, 100).cases().stream()
                .map(Case::lead)
                .sorted()
                .toList();
    }

    @Test
    void everyMeterIsCountedFromTheLines() {
        var all = parts(Split.NONE).getFirst().counts();

        // neither what an import has told (9, 13) nor what requalification has passed on (10)
        assertThat(all.cases()).isEqualTo(11);
        // accepted or returned, and not taken up by sales itself: 1, 2, 3, 4 twice, 5, 7, 11, 12
        assertThat(all.answered()).isEqualTo(9);
        // 12 was drawn for the control sample: no fault of the definition
        assertThat(List.of(all.drawn(), all.earlyCases(), all.lateCases()))
                .containsExactly(1, 8, 10);
        // 3 for its reason; 4 was accepted 159 days after its return; 11 more than a year after it
        assertThat(List.of(all.early(), all.earlySaid(), all.earlyAgain()))
                .containsExactly(2, 1, 1);
        // waited more than 30 days: 2 (31 days) and 5 (40 days), not 3 (30 days); 8 was opened; 5
        // had decided elsewhere
        assertThat(List.of(all.lateWaited(), all.lateOpened(), all.lateElsewhere()))
                .containsExactly(2, 1, 1);
        assertThat(all.late()).as("2, 5 and 8").isEqualTo(3);
        assertThat(all.accepted()).as("1, 2, 4, 7").isEqualTo(4);
        // 4 is accepted and open, so it is not known yet whether it will come further
        assertThat(List.of(all.sqlCases(), all.sqls())).containsExactly(3, 2);
        // 1, 2 and 7; of the two that an import has told the interest is only known of 13
        assertThat(List.of(all.winCases(), all.wins())).containsExactly(4, 3);
        assertThat(List.of(all.recorded(), all.recordedWins())).containsExactly(2, 1);
        // ended, but for the one that sales took up: 1, 2, 3, 4, 5, 7, 11, 12
        assertThat(List.of(all.done(), all.doneWon())).containsExactly(8, 2);
    }

    @Test
    void everyNumberHasItsList() {
        assertThat(leads("")).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 6L, 7L, 8L, 11L, 12L);
        assertThat(leads("answered")).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 7L, 11L, 12L);
        assertThat(leads("unanswered")).containsExactly(6L, 8L);
        assertThat(leads("early-cases")).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 7L, 11L);
        assertThat(leads("returned")).containsExactly(3L, 4L, 5L, 11L);
        assertThat(leads("late-cases")).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 6L, 7L, 8L, 11L);
        assertThat(leads("waited")).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 6L, 11L);
        assertThat(leads("early")).containsExactly(3L, 4L);
        assertThat(leads("early-again")).containsExactly(4L);
        assertThat(leads("late")).containsExactly(2L, 5L, 8L);
        assertThat(leads("late-waited")).containsExactly(2L, 5L);
        assertThat(leads("accepted")).containsExactly(1L, 2L, 4L, 7L);
        assertThat(leads("sql-cases")).containsExactly(1L, 2L, 7L);
        assertThat(leads("won")).containsExactly(1L, 7L, 13L);
        assertThat(leads("done")).containsExactly(1L, 2L, 3L, 4L, 5L, 7L, 11L, 12L);
        assertThat(leads("recorded")).containsExactly(9L, 13L);
        assertThat(leads("recorded-wins")).containsExactly(13L);
    }

    @Test
    void leadsJustAboveAThresholdHaveTheirList() {
        // answered, by criteria, with less than 55 points: 1 (45) and 11 (50), not 2 (55) nor 12,
        // which was drawn
        var choice = new Choice("answered", -1, 55, List.of(), "criteria");

        var page = cases.list(YEAR, choice, Place.FIRST, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.cases()).extracting(Case::lead).containsExactly(11L);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        var first = cases.list(YEAR, Choice.of(""), Place.FIRST, 4);
        var rest = cases.list(YEAR, Choice.of(""), first.cases().getLast().place(), 100);

        assertThat(first.cases()).extracting(Case::lead).containsExactly(4L, 12L, 11L, 8L);
        assertThat(rest.cases()).extracting(Case::lead).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(List.of(first.total(), rest.total())).containsExactly(11L, 11L);
    }

    @Test
    void theyAreSplitByWhatTheyStoodAt() {
        assertThat(parts(Split.MONTH))
                .extracting(Part::month, part -> part.counts().cases())
                .containsExactly(row(202601, 3), row(202602, 7), row(202607, 1));
        assertThat(parts(Split.SOURCE))
                .extracting(Part::source, part -> part.counts().cases())
                .containsExactly(row(1, 10), row(2, 1));
        assertThat(parts(Split.BAND))
                .extracting(Part::band, part -> part.counts().answered())
                .containsExactly(row(0, 0), row(1, 2), row(2, 3), row(3, 3), row(4, 1));
        assertThat(parts(Split.BAND_AND_GRADE))
                .filteredOn(part -> part.band() == 3 && part.grade().equals("A"))
                .singleElement()
                .satisfies(part -> assertThat(part.counts().answered()).isEqualTo(2));
        assertThat(parts(Split.GRADE_AND_WAY))
                .filteredOn(part -> part.way().equals("hand"))
                .singleElement()
                .satisfies(part -> assertThat(part.counts().doneWon()).isEqualTo(1));
        assertThat(parts(Split.BAND_GRADE_WAY_AND_VERSION))
                .filteredOn(part -> part.way().equals("control"))
                .extracting(
                        Part::band, Part::grade, Part::version, part -> part.counts().answered())
                .containsExactly(row(1, "A", 1, 1));
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void waitsAreOfThoseOfWhomABuyingSignalIsKnown() {
        // 1, 2, 3, 4 twice, 5, 6 and 11; neither the drawn nor the recorded one
        assertThat(cases.waits(YEAR))
                .containsExactly(
                        new Waited(0, 2),
                        new Waited(3, 1),
                        new Waited(5, 1),
                        new Waited(9, 1),
                        new Waited(30, 1),
                        new Waited(31, 1),
                        new Waited(40, 1));
    }

    @Test
    void whatIsChosenIsCountedAlone() {
        var other = new HandoverFilter(YEAR.from(), YEAR.to(), 2, "retrofit", "technical", "sales");
        assertThat(cases.parts(other).getFirst().counts().cases()).isLessThanOrEqualTo(1);
        var none = new HandoverFilter(YEAR.from(), YEAR.to(), 0, "service", "", "");
        assertThat(cases.parts(none))
                .allSatisfy(part -> assertThat(part.counts().cases()).isZero());
        var nobodys = new HandoverFilter(YEAR.from(), YEAR.to(), 0, "", "", HandoverFilter.NONE);
        assertThat(cases.list(nobodys, Choice.of(""), Place.FIRST, 100).cases())
                .as("what sales takes up has no desk")
                .extracting(Case::lead)
                .containsExactly(8L);
    }

    @Test
    void answersComeInTheOrderInWhichTheyWereGiven() {
        assertThat(
                        cases.answers(
                                Instant.parse("2026-01-12T00:00:00Z"),
                                Instant.parse("2026-02-25T00:00:00Z")))
                .extracting(given -> given.band() + given.grade() + given.accepted())
                .containsExactly(
                        "2Atrue", "2Btrue", "3Afalse", "3Afalse", "3Cfalse", "1Btrue", "2Dfalse");
    }
}
