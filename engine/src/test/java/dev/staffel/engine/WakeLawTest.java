package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A lead that is asked only when it wants to be woken decides what one decides that is asked every hour.
class WakeLawTest {

    static LongStream seeds() {
        return LongStream.range(2_000, 2_020);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsMissedBetweenTwoWakes(long seed) {
        var doings = Histories.of(seed, 60, 1);
        compare(doings, Engines.machines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norWhereCriteriaAskForLittle(long seed) {
        compare(Histories.of(seed, 60, 1), Engines.only(TestPlaybooks.forgotten()));
    }

    private static void compare(List<Histories.Doing> doings, Engines engines) {
        var woken = Histories.live(doings, engines, false);
        var asked = Histories.live(doings, engines, true);
        for (long lead : woken.leads.keySet()) {
            assertThat(facts(woken, lead)).isEqualTo(facts(asked, lead));
        }
    }

    private static List<Fact> facts(World world, long lead) {
        return world.decided.stream()
                .filter(decided -> decided.lead() == lead)
                .map(World.Decided::fact)
                .toList();
    }
}
