package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcordTest {
    private static List<Judged> leads(int times, Judged judged) {
        return Collections.nCopies(times, judged);
    }

    @Test
    void agreementIsTakenBeyondChance() {
        var judged = new ArrayList<Judged>();
        judged.addAll(leads(12, new Judged(Take.YES, "fit", Take.YES, "interest")));
        judged.addAll(leads(4, new Judged(Take.NO, "fit", Take.NO, "fit")));
        judged.addAll(leads(3, new Judged(Take.YES, "interest", Take.NO, "fit")));
        judged.addAll(leads(1, new Judged(Take.YES, "fit", Take.CANNOT_SAY, "required-data")));

        var concord = Concord.of(judged);

        assertThat(concord.same().hits()).isEqualTo(16);
        assertThat(concord.different()).isEqualTo(4);
        // yes 16 + 12 of 40 = 0.7, no 4 + 7 of 40 = 0.275, cannot say 0 + 1 of 40 = 0.025:
        // ½ (0.7 × 0.3 + 0.275 × 0.725 + 0.025 × 0.975) = ½ × 0.43375
        assertThat(concord.chance()).isEqualTo(0.216875, within(1e-9));
        var coefficient = concord.coefficient().orElseThrow();
        // (0.8 − 0.216875) ÷ (1 − 0.216875) = 0.583125 ÷ 0.783125
        assertThat(coefficient.value()).isEqualTo(0.74461, within(1e-5));
        // 2.5 % and 97.5 % of Beta(16.5, 4.5) by numeric integration: 0.59177 and 0.92848
        assertThat(coefficient.low()).isEqualTo(0.47872, within(1e-4));
        assertThat(coefficient.high()).isEqualTo(0.90867, within(1e-4));
    }

    @Test
    void whereAllAreJudgedTheSameTheIntervalDoesNotShrinkToNothing() {
        var coefficient =
                Concord.of(leads(20, new Judged(Take.YES, "fit", Take.YES, "fit")))
                        .coefficient()
                        .orElseThrow();
        assertThat(coefficient.value()).isEqualTo(1);
        // All said yes, so chance gives 1 × 0 = 0; 2.5 % of Beta(20.5, 0.5) is 0.88336.
        assertThat(coefficient.low()).isEqualTo(0.88336, within(1e-4));
        assertThat(coefficient.high()).isEqualTo(1);
    }

    @Test
    void belowTwentyLeadsThereIsNoCoefficient() {
        var ten = Concord.of(leads(10, new Judged(Take.YES, "fit", Take.NO, "topic")));
        assertThat(ten.coefficient()).isEmpty();
        assertThat(ten.same().cases()).isEqualTo(10);
    }

    @Test
    void theCriterionInTheWayIsThatOfTheLessWillingSide() {
        var judged =
                List.of(
                        new Judged(Take.YES, "interest", Take.NO, "timing"),
                        new Judged(Take.NO, "fit", Take.CANNOT_SAY, "topic"),
                        new Judged(Take.CANNOT_SAY, "required-data", Take.YES, "fit"),
                        new Judged(Take.NO, "fit", Take.YES, "fit"),
                        new Judged(Take.NO, "maturity", Take.NO, "fit"));
        assertThat(Concord.of(judged).inTheWay())
                .isEqualTo(Map.of("timing", 1, "fit", 2, "required-data", 1));
    }
}
