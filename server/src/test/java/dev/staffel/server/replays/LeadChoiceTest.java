package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.replay.Ending;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Value;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Sales can take two a week. Three come in the first week, so one waits; four in the second, so three wait; one in the third, so
/// two wait.
class LeadChoiceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Summary.Side SIDE =
            new Summary.Side(
                    0,
                    new EnumMap<>(Ending.class),
                    new TreeMap<>(),
                    new Rate(0, 0),
                    new Rate(0, 0),
                    Value.NONE,
                    List.of(
                            new Summary.Week(FIRST, "sales", 3, 0, 1),
                            new Summary.Week(FIRST, "requalification", 9, 0, 0),
                            new Summary.Week(FIRST.plusWeeks(1), "sales", 4, 0, 3),
                            new Summary.Week(FIRST.plusWeeks(2), "sales", 1, 0, 2)),
                    new TreeMap<>(Map.of("sales", 2)));

    private static LeadChoice asked(Map<String, String> parameters) {
        return LeadChoice.of(name -> parameters.getOrDefault(name, ""));
    }

    @Test
    void whoWaitsMostAreTheLastOfTheWeekAtWhoseEndMostWait() {
        var waiting = asked(Map.of("load", "waiting", "desk", "sales")).waiting(SIDE);

        assertThat(waiting.handovers()).isEqualTo(3);
        assertThat(waiting.weeks()).containsExactly("2026-01-12/sales");
    }

    @Test
    void whoWaitsAtTheEndOfAWeekMayHaveComeInTheOneBefore() {
        var third = Map.of("load", "waiting", "desk", "sales", "week", "2026-01-19/sales");
        var waiting = asked(third).waiting(SIDE);

        assertThat(waiting.handovers()).isEqualTo(2);
        assertThat(waiting.weeks()).containsExactly("2026-01-19/sales", "2026-01-12/sales");
    }

    @Test
    void nobodyWaitsForADeskOfWhichNobodyKnowsWhatItCanTake() {
        var other = asked(Map.of("load", "waiting", "desk", "requalification")).waiting(SIDE);

        assertThat(other.handovers()).isZero();
        assertThat(other.weeks()).isEmpty();
    }
}
