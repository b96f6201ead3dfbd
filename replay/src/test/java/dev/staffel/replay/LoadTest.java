package dev.staffel.replay;

import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Thursdays; day 0 is one.
    private static Crossing.Handover inWeek(int week) {
        return new Crossing.Handover(day(7 * week), "sales", false);
    }

    private static Summary.Side side(Map<String, Integer> capacity, Crossing.Handover... offers) {
        var tally = new SideTally(Fare::after, new WeekTally(BERLIN, new TreeMap<>(capacity)));
        for (var offer : offers) {
            tally.add(
                    new LeadResult(
                            1,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of(offer),
                            Optional.empty(),
                            Optional.empty()));
        }
        return tally.side();
    }

    @Test
    void whatADeskCantTakeInItsWeekWaitsForTheNextOnes() {
        var side =
                side(
                        Map.of("sales", 2),
                        inWeek(0),
                        inWeek(0),
                        inWeek(0),
                        inWeek(0),
                        inWeek(0),
                        inWeek(1),
                        inWeek(4));

        assertThat(side.weeks()).extracting(Summary.Week::handovers).containsExactly(5, 1, 1);
        assertThat(side.weeks()).extracting(Summary.Week::waiting).containsExactly(3, 2, 0);
        assertThat(side.weeks().stream().map(side::isOver)).containsExactly(true, false, false);
    }

    @Test
    void aDeskOfUnknownCapacityIsNeverOverIt() {
        var side = side(Map.of("requalification", 1), inWeek(0), inWeek(0));

        assertThat(side.weeks().getFirst().waiting()).isZero();
        assertThat(side.isOver(side.weeks().getFirst())).isFalse();
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        var none = new SideTally(Fare::after, new WeekTally(BERLIN, new TreeMap<>()));
        var one = new SideTally(Fare::after, new WeekTally(BERLIN, new TreeMap<>()));
        var result =
                new Comparing(
                                APast.SHIPPED,
                                APast.SHIPPED,
                                "mql",
                                new Stretch(day(0), day(365)),
                                _ -> APast.SHIPPED,
                                APast.claims())
                        .compare(
                                APast.of(1)
                                        .did(1, "Price Asked")
                                        .did(3, "Price Asked")
                                        .handedOver(3)
                                        .returned(5, "no-budget")
                                        .past())
                        .orElseThrow();
        one.add(result);
        assertThat(one.side()).isNotEqualTo(none.side());

        one.takeBack(result);

        assertThat(one.side()).isEqualTo(none.side());
    }
}
