package dev.staffel.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is left of points: exact, toward zero, the same on every machine.
class DecayTest {
    @Test
    void afterEachHalfLifeHalfIsLeft() {
        var decay = Decay.of(new Fading.HalfLife(21));
        assertThat(decay.worth(10_000, 0)).isEqualTo(10_000);
        assertThat(decay.worth(10_000, 21)).isEqualTo(5_000);
        assertThat(decay.worth(10_000, 42)).isEqualTo(2_500);
    }

    @Test
    void inBetweenItIsRoundedTowardZero() {
        var decay = Decay.of(new Fading.HalfLife(60));
        assertThat(decay.worth(25_000, 1)).isEqualTo(24_712); // 24712.86
        assertThat(decay.worth(-25_000, 1)).isEqualTo(-24_712);
    }

    @Test
    void itNeverGrowsAndEndsAtNothing() {
        var decay = Decay.of(new Fading.HalfLife(7));
        for (int day = 1; day < 300; day++) {
            assertThat(decay.worth(1_000_000, day))
                    .isLessThanOrEqualTo(decay.worth(1_000_000, day - 1));
        }
        assertThat(decay.worth(Integer.MAX_VALUE, decay.endsAfterDays())).isZero();
    }

    @Test
    void manyPointsAtOnceDoNotOverflow() {
        var decay = Decay.of(new Fading.HalfLife(60));
        assertThat(decay.worth(1L << 50, 60)).isEqualTo(1L << 49);
        assertThat(decay.worth(-(1L << 50), 120)).isEqualTo(-(1L << 48));
    }

    @Test
    void whatEndsKeepsItsWorthUntilThatDay() {
        var decay = Decay.of(new Fading.EndsAfter(180));
        assertThat(decay.worth(-15_000, 179)).isEqualTo(-15_000);
        assertThat(decay.worth(-15_000, 180)).isZero();
        assertThat(decay.endsAfterDays()).isEqualTo(180);
    }

    @Test
    void whatNeverFadesStays() {
        var decay = Decay.of(new Fading.Never());
        assertThat(decay.worth(5_000, 100_000)).isEqualTo(5_000);
        assertThat(decay.endsAfterDays()).isEqualTo(Integer.MAX_VALUE);
    }
}
