package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.ReturnedFor.Against;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Middle 95 % of Beta(hits + ½, rest + ½), by numeric integration: 30 of 100 from 0.217 to 0.395; 20 of 100 from 0.131 to 0.286;
/// 18 of 100 from 0.114 to 0.264; 12 of 100 from 0.067 to 0.194; 10 of 100 from 0.053 to 0.170.
class ReturnedForTest {
    private static final Rate NEVER = new Rate(0, 0);

    private static ReturnedFor returned(String criterion, int hits, Rate before) {
        return new ReturnedFor(criterion, new Rate(hits, 100), before);
    }

    @Test
    void aShareThatLiesWhollyAboveItsOwnPastStandsOut() {
        var more = returned("maturity", 30, new Rate(12, 100)); // 0.217 > 0.194
        var same = returned("fit", 30, new Rate(12, 100));
        assertThat(more.standsOut(List.of(more, same))).contains(Against.PAST);
    }

    @Test
    void aShareWhoseIntervalTouchesItsOwnPastDoesNot() {
        var some = returned("maturity", 20, new Rate(12, 100)); // 0.131 < 0.194
        assertThat(some.standsOut(List.of(some, returned("fit", 18, NEVER)))).isEmpty();
    }

    @Test
    void withoutAPastItIsComparedWithTheOtherCriteria() {
        var most = returned("maturity", 30, NEVER);
        assertThat(most.standsOut(List.of(most, returned("fit", 10, NEVER)))) // 0.217 > 0.170
                .contains(Against.OTHERS);
        assertThat(most.standsOut(List.of(most, returned("fit", 18, NEVER)))) // 0.217 < 0.264
                .isEmpty();
        assertThat(most.standsOut(List.of(most))).isEmpty();
    }

    @Test
    void withFewReturnsNothingStandsOut() {
        var few = new ReturnedFor("maturity", new Rate(9, 30), NEVER); // from 0.160 on, above 0.02
        var other = new ReturnedFor("fit", new Rate(0, 30), NEVER);
        assertThat(few.standsOut(List.of(few, other))).isEmpty();
    }
}
