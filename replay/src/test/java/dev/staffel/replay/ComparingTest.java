package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private static final String FIT_UNKNOWN = "grade: \"?\"\n              interest: at least 60";
    private static final String PRICE = "Price Asked";
    private static final Stretch YEAR = new Stretch(day(0), day(365));
    private static final Engine LOWER = APast.engine(FIT_UNKNOWN, FIT_UNKNOWN.replace("60", "30"));
    private static final Engine HIGHER = APast.engine(FIT_UNKNOWN, FIT_UNKNOWN.replace("60", "95"));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static APast won(long lead) {
        return APast.of(lead)
                .did(1, PRICE)
                .did(3, PRICE)
                .handedOver(3)
                .accepted(4)
                .moved(50, "won");
    }

    private static LeadResult compare(Engine after, APast told) {
        return maybe(after, told).orElseThrow();
    }

    private static Optional<LeadResult> maybe(Engine after, APast told) {
        return new Comparing(SHIPPED, after, "mql", YEAR, _ -> SHIPPED, APast.claims())
                .compare(told.past());
    }

    @Test
    void aPlaybookComparedWithItselfChangesNothing() {
        var result = compare(SHIPPED, won(1));

        assertThat(result.turn()).isEqualTo(Turn.SAME);
        assertThat(result.difference()).isEmpty();
        assertThat(result.handoversAfter()).isEqualTo(result.handoversBefore());
    }

    @Test
    void aLowerThresholdLetsALeadEnterEarlierAndNamesWhy() {
        var result = compare(LOWER, won(1));

        assertThat(result.turn()).isEqualTo(Turn.EARLIER);
        assertThat(result.delay()).isEqualTo(Duration.ofDays(-2));
        assertThat(result.difference()).contains(new Difference(List.of("interest"), List.of(), 0));
        assertThat(result.ending()).isEqualTo(Ending.WON);
    }

    @Test
    void aRuleThatGivesMoreIsNamedAsTheCause() {
        var generous =
                APast.engine(
                        "points: 35\n      half-life: 60 days",
                        "points: 70\n      half-life: 60 days");

        var difference = compare(generous, won(1)).difference().orElseThrow();

        assertThat(difference.rules()).containsExactly("r03");
        assertThat(difference.points()).isEqualTo(35);
    }

    @Test
    void aHigherThresholdMissesAWin() {
        var result = compare(HIGHER, won(1));

        assertThat(result.turn()).isEqualTo(Turn.NEVER);
        assertThat(result.isMissedWin()).isTrue();
        assertThat(result.difference().orElseThrow().conditions()).containsExactly("interest");
    }

    @Test
    void aNewEntryOfALeadThatSalesNeverSawHasAnUnknownEnding() {
        var result = compare(LOWER, APast.of(1).did(1, PRICE));

        assertThat(result.turn()).isEqualTo(Turn.NEWLY);
        assertThat(result.ending()).isEqualTo(Ending.UNKNOWN);
    }

    @Test
    void whoOnlyEnteredBeforeTheStretchIsNotNewWithinIt() {
        var late = new Stretch(day(2), day(365));

        var result =
                new Comparing(LOWER, SHIPPED, "mql", late, _ -> SHIPPED, APast.claims())
                        .compare(won(1).past())
                        .orElseThrow();

        assertThat(result.turn()).isEqualTo(Turn.LATER);
    }

    @Test
    void aLeadWithNothingToTellIsLeftOut() {
        assertThat(maybe(LOWER, APast.of(1).did(1, "page"))).isEmpty();
    }

    @Test
    void theSummaryCountsLeadsByWhatWouldHaveChanged() {
        var results =
                List.of(
                        compare(HIGHER, won(1)),
                        compare(HIGHER, won(2).did(60, PRICE)),
                        compare(
                                HIGHER,
                                APast.of(3)
                                        .did(1, PRICE)
                                        .did(3, PRICE)
                                        .handedOver(3)
                                        .returned(5, "no-budget")),
                        compare(HIGHER, APast.of(4).did(1, PRICE).did(3, PRICE)));

        var summary = Summary.of(results, BERLIN);

        assertThat(summary.before().entered()).isEqualTo(4);
        assertThat(summary.after().entered()).isZero();
        assertThat(summary.turns()).containsEntry(Turn.NEVER, 4).containsEntry(Turn.SAME, 0);
        assertThat(summary.missedWins()).isEqualTo(2);
        assertThat(summary.before().endings())
                .containsEntry(Ending.WON, 2)
                .containsEntry(Ending.RETURNED, 1)
                .containsEntry(Ending.UNKNOWN, 1);
        assertThat(summary.before().returns()).containsEntry("no-budget", 1);
        assertThat(summary.before().accepted()).isEqualTo(new Rate(2, 3));
        assertThat(summary.before().won()).isEqualTo(new Rate(2, 2));
        assertThat(summary.before().weeks())
                .containsExactly(
                        new Summary.Week(LocalDate.of(2025, 12, 29), "requalification", 4, 0, 0));
        assertThat(summary.conditions()).containsExactly(new Summary.Named("interest", 4));
    }

    @Test
    void theMedianSaysByHowManyDaysLeadsEnterEarlierOrLater() {
        var results =
                List.of(
                        compare(LOWER, won(1)),
                        compare(LOWER, APast.of(2).did(1, PRICE).did(7, PRICE)));

        assertThat(Summary.of(results, BERLIN).medianDays()).contains(-4.0);
    }
}
