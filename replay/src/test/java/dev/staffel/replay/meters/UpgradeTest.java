package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Upgrade.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeTest {
    private static Stratum stratum(int handWins, int hand, int otherWins, int others) {
        return new Stratum(new Rate(handWins, hand), new Rate(otherWins, others));
    }

    @Test
    void inOneStratumItIsThePlainDifferenceOfTwoShares() {
        var upgrade = Upgrade.of(List.of(stratum(10, 40, 20, 40)));

        // 25 % less 50 %; the variance is 0.25 · 0.75 / 40 + 0.5 · 0.5 / 40 = 0.0109375, its root
        // 0.104583,
        // 1.96 times that 0.20498
        var difference = upgrade.difference().orElseThrow();
        assertThat(difference.value()).isCloseTo(-0.25, within(1e-9));
        assertThat(difference.low()).isCloseTo(-0.45498, within(0.0001));
        assertThat(difference.high()).isCloseTo(-0.04502, within(0.0001));
        assertThat(difference.isClear()).isTrue();
    }

    @Test
    void strataAreWeighedByHowManyLeadsMayBeComparedInThem() {
        var upgrade = Upgrade.of(List.of(stratum(5, 10, 6, 30), stratum(3, 15, 9, 15)));

        // Σ (a·n0 − b·n1) / N = (150 − 60) / 40 + (45 − 135) / 30 = 2.25 − 3 = −0.75
        // Σ n1·n0 / N = 300 / 40 + 225 / 30 = 15, so −0.05
        // P = (100·6 − 900·5 + 300·20/2) / 1600 + (225·9 − 225·3 + 0) / 900 = −0.5625 + 1.5 =
        // 0.9375
        // Q = (5·24 + 6·5) / 80 + (3·6 + 9·12) / 60 = 1.875 + 2.1 = 3.975
        // variance = (−0.05 · 0.9375 + 3.975) / 225 = 3.928125 / 225; its root 0.132130; 1.96 times
        // that 0.25897
        var difference = upgrade.difference().orElseThrow();
        assertThat(difference.value()).isCloseTo(-0.05, within(1e-9));
        assertThat(difference.low()).isCloseTo(-0.30897, within(0.0001));
        assertThat(difference.high()).isCloseTo(0.20897, within(0.0001));
        assertThat(difference.isClear()).isFalse();
        assertThat(upgrade.byHand()).isEqualTo(new Rate(8, 25));
        assertThat(upgrade.byCriteria()).isEqualTo(new Rate(15, 45));
    }

    @Test
    void aStratumWithoutLeadsOfBothKindsTellsNothing() {
        var upgrade = Upgrade.of(List.of(stratum(10, 40, 20, 40), stratum(9, 9, 0, 0)));

        assertThat(upgrade.byHand()).isEqualTo(new Rate(10, 40));
        assertThat(upgrade.difference().orElseThrow().value()).isCloseTo(-0.25, within(1e-9));
    }

    @Test
    void belowTwentyOfEitherKindThereIsNoDifferenceToTell() {
        assertThat(Upgrade.of(List.of(stratum(10, 19, 20, 40))).difference()).isEmpty();
        assertThat(Upgrade.of(List.of(stratum(10, 40, 2, 19))).difference()).isEmpty();
        assertThat(Upgrade.of(List.of()).difference()).isEmpty();
    }
}
