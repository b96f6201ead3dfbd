package dev.staffel.server.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Duty;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Offer;
import dev.staffel.engine.route.WorkingWeek;
import dev.staffel.store.read.FactRow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Worked out by hand: Anna works in Munich, Monday to Friday from 8 to 17, and not on Good Friday (3 April 2026) and Easter Monday
/// (6 April); Bob in New York at the same hours of his clock, without these holidays; Nora at nights from 0 to 6, every day, in Munich.
/// The clocks change in Munich on 29 March 2026, at 2, and in New York on 8 March.
class ServiceCasesTest {
    private static final ZoneId MUNICH = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingWeek COMPANY =
            office(MUNICH).without(List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));
    private static final Map<String, WorkingWeek> WEEKS =
            Map.of(
                    "anna", COMPANY,
                    "bob", office(NEW_YORK),
                    "nora",
                            WorkingWeek.of(
                                    MUNICH,
                                    EnumSet.allOf(DayOfWeek.class),
                                    LocalTime.MIDNIGHT,
                                    LocalTime.of(6, 0)));

    private final ServiceCases reading =
            new ServiceCases(
                    person -> WEEKS.getOrDefault(person, COMPANY),
                    row ->
                            row.fact() instanceof Fact.Offered offered
                                    && offered.cause().detail().equals("qualified"),
                    desk -> desk.equals("requalification"));
    private final List<FactRow> facts = new ArrayList<>();

    private static WorkingWeek office(ZoneId zone) {
        return WorkingWeek.of(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(17, 0));
    }

    private ServiceCasesTest at(String munich, Fact... decided) {
        return at(LocalDateTime.parse(munich).atZone(MUNICH).toInstant(), decided);
    }

    private ServiceCasesTest at(Instant at, Fact... decided) {
        long position = facts.size() + 1L;
        for (Fact fact : decided) facts.add(new FactRow(position, facts.size(), at, 1, 1, fact));
        return this;
    }

    private ServiceCase only(Owes owes) {
        var all = all(owes);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<ServiceCase> all(Owes owes) {
        return reading.of(7, facts).stream().filter(one -> one.owes() == owes).toList();
    }

    private static Cause cause(Cause.Kind kind, String detail, String by) {
        return new Cause(kind, detail, by);
    }

    private static Fact offered(int number) {
        return new Fact.Offered(number, "sales", "mql", cause(Cause.Kind.ROUTE, "qualified", ""));
    }

    private static Fact accepted(String by) {
        return new Fact.Accepted(1, cause(Cause.Kind.ANSWER, "accepted", by));
    }

    private static Fact returned(String by) {
        return new Fact.Returned(1, "no-budget", "", cause(Cause.Kind.ANSWER, "no-budget", by));
    }

    private static Fact expired() {
        return new Fact.Expired(1, cause(Cause.Kind.DEADLINE, "expire", ""));
    }

    private static Fact owed(Cause.Kind kind) {
        return new Fact.Owed(List.of("name"), cause(kind, "", "anna"));
    }

    private static Fact completed() {
        return new Fact.Completed(cause(Cause.Kind.CRITERIA, "question answered", ""));
    }

    private static Fact passed(String from, String to) {
        return new Fact.Passed(from, to, List.of(), cause(Cause.Kind.PERSON, "", "anna"));
    }

    private static Fact due(Duty what, Offer.Step step) {
        return new Fact.Due(what, step, cause(Cause.Kind.DEADLINE, "", ""));
    }

    /// Friday 15:30 to 17:00 and Monday 8:00 to 9:15.
    @Test
    void theWeekendIsNoWorkingTime() {
        at("2026-03-06T15:30", offered(1)).at("2026-03-09T09:15", accepted("anna"));
        var answer = only(Owes.ANSWER);
        assertThat(answer.kept()).isTrue();
        assertThat(answer.took()).contains(Duration.ofMinutes(90 + 75));
    }

    /// Thursday 16:00 to 17:00; Good Friday, the weekend and Easter Monday are free; Tuesday 8:00 to 8:30.
    @Test
    void holidaysAreNoWorkingTime() {
        at("2026-04-02T16:00", offered(1)).at("2026-04-07T08:30", returned("anna"));
        assertThat(only(Owes.ANSWER).took()).contains(Duration.ofMinutes(60 + 30));
    }

    /// The same span by Bob's clock and without Munich's holidays. Thursday 16:00 in Munich is 10:00 in New York: 7 h; Good Friday 9 h;
    /// Monday 9 h; Tuesday 8:30 in Munich is 2:30 in New York, before he begins.
    @Test
    void everybodyWorksInTheirOwnZoneAndHolidays() {
        at("2026-04-02T16:00", offered(1)).at("2026-04-07T08:30", returned("bob"));
        assertThat(only(Owes.ANSWER).took()).contains(Duration.ofHours(7 + 9 + 9));
    }

    /// In the week when New York has summer time and Munich has not, New York is 5 hours behind: Monday 9 March 13:00 in Munich
    /// is 8:00 there; 16:00 is 11:00.
    @Test
    void theClocksChangeOnOtherDaysInOtherZones() {
        at("2026-03-09T13:00", offered(1)).at("2026-03-09T16:00", accepted("bob"));
        assertThat(only(Owes.ANSWER).took()).contains(Duration.ofHours(3));
    }

    /// Sunday from 1:00 to 5:00 lasts three hours, because 2:00 to 3:00 is left out.
    @Test
    void theHourThatIsLeftOutIsNoWorkingTime() {
        at("2026-03-29T01:00", offered(1)).at("2026-03-29T05:00", accepted("nora"));
        assertThat(only(Owes.ANSWER).took()).contains(Duration.ofHours(3));
    }

    @Test
    void anAnswerAfterTheDeadlineIsNotInTimeAndStillTookItsTime() {
        at("2026-03-10T08:00", offered(1))
                .at("2026-03-11T17:00", expired())
                .at("2026-03-12T09:00", accepted("anna"));
        assertThat(only(Owes.ANSWER).kept()).isFalse();
        assertThat(only(Owes.ANSWER).took()).contains(Duration.ofHours(9 + 9 + 1));
    }

    @Test
    void whatIsOpenIsNoCaseUntilItsDeadlineHasPassed() {
        at("2026-03-10T08:00", offered(1));
        assertThat(all(Owes.ANSWER)).isEmpty();
        at("2026-03-11T17:00", expired());
        assertThat(only(Owes.ANSWER).kept()).isFalse();
        assertThat(only(Owes.ANSWER).took()).isEmpty();
    }

    @Test
    void acceptingOwesAContactAndAnOutcome() {
        at("2026-03-10T08:00", offered(1))
                .at("2026-03-10T09:00", accepted("anna"), passed("handover", "sal"))
                .at(
                        "2026-03-10T11:00",
                        new Fact.Contacted(cause(Cause.Kind.CRITERIA, "contacted", "")))
                .at("2026-03-12T09:00", passed("sal", "sql"));
        assertThat(only(Owes.CONTACT).took()).contains(Duration.ofHours(2));
        assertThat(only(Owes.CONTACT).desk()).isEqualTo("sales");
        assertThat(only(Owes.OUTCOME).took()).contains(Duration.ofHours(18));
        assertThat(only(Owes.OUTCOME).kept()).isTrue();
    }

    @Test
    void aMissedContactAndAMissedOutcomeCountOnce() {
        at("2026-03-10T08:00", offered(1))
                .at("2026-03-10T09:00", accepted("anna"), passed("handover", "sal"))
                .at("2026-03-12T09:00", due(Duty.CONTACT, Offer.Step.EXPIRED))
                .at("2026-04-14T09:00", due(Duty.OUTCOME, Offer.Step.REMINDED))
                .at("2026-04-28T09:00", due(Duty.OUTCOME, Offer.Step.EXPIRED));
        assertThat(only(Owes.CONTACT).kept()).isFalse();
        assertThat(only(Owes.OUTCOME).kept()).isFalse();
    }

    @Test
    void aLeadThatQualifiesWithoutItsDataWasNotCompleteThoughItIsLater() {
        at("2026-03-10T16:00", owed(Cause.Kind.CRITERIA))
                .at("2026-03-11T09:00", completed(), offered(1));
        assertThat(only(Owes.COMPLETE).kept()).isFalse();
        assertThat(only(Owes.DATA).kept()).isTrue();
        assertThat(only(Owes.DATA).took()).contains(Duration.ofHours(2));
    }

    @Test
    void aLeadThatIsOfferedAtOnceWasComplete() {
        at("2026-03-10T16:00", offered(1));
        assertThat(only(Owes.COMPLETE).kept()).isTrue();
    }

    @Test
    void aQuestionIsOwedByMarketingInTheCompanysHours() {
        at("2026-04-02T16:00", offered(1), owed(Cause.Kind.PERSON))
                .at("2026-04-07T08:30", completed());
        var question = only(Owes.QUESTION);
        assertThat(question.took()).contains(Duration.ofMinutes(90));
        assertThat(question.desk()).isEmpty();
        assertThat(all(Owes.DATA)).isEmpty();
    }

    @Test
    void aQuestionThatWasAnsweredTooLateWasNotAnsweredInTime() {
        at("2026-03-10T16:00", offered(1), owed(Cause.Kind.PERSON))
                .at(
                        "2026-03-12T16:00",
                        new Fact.Overdue(List.of("name"), cause(Cause.Kind.DEADLINE, "owed", "")))
                .at("2026-03-13T16:00", completed());
        assertThat(only(Owes.QUESTION).kept()).isFalse();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        var cases = new ArrayList<ServiceCase>();
        for (int hours = 1; hours <= 20; hours++) {
            cases.add(
                    new ServiceCase(
                            hours,
                            Owes.ANSWER,
                            "sales",
                            Instant.EPOCH,
                            hours <= 15,
                            Optional.of(Duration.ofHours(hours))));
        }
        var level = Level.of(Owes.ANSWER, cases);
        assertThat(level.median()).contains(Duration.ofMinutes(630));
        assertThat(level.rate().share()).contains(0.75);
        assertThat(Level.of(Owes.ANSWER, cases.subList(0, 19)).median()).isEmpty();
    }
}
