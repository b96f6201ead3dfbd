package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void belowTwentyCasesItSaysWhenThereWillBeEnoughInsteadOfARate() {
        var meter = Meter.of(3, 8, 9);

        assertThat(meter.rate().share()).isEmpty();
        assertThat(meter.missing()).isEqualTo(12);
        // 9 cases in 90 days are one in 10 days, so 12 more take 120 days: 8 of November, December,
        // January, February (31 + 31 + 28 = 90), and 22 of March
        assertThat(meter.enoughOn(TODAY)).contains(LocalDate.of(2027, 3, 22));
    }

    @Test
    void aDayBegunCountsAsAWholeOne() {
        // 7 cases in 90 days, 1 more wanted: 90 / 7 = 12.86 days
        assertThat(Meter.of(0, 19, 7).enoughOn(TODAY)).contains(LocalDate.of(2026, 12, 5));
        assertThat(Meter.of(0, 19, 900).enoughOn(TODAY)).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whereNoCasesComeNobodyKnowsWhen() {
        assertThat(Meter.of(1, 5, 0).enoughOn(TODAY)).isEmpty();
        assertThatThrownBy(() -> Pace.NONE.daysFor(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fromTwentyCasesOnThereIsARateWithItsInterval() {
        var meter = Meter.of(5, 20, 4);

        assertThat(meter.rate().share()).contains(0.25);
        // the middle 95 % of Beta(5.5, 15.5)
        assertThat(meter.rate().interval().orElseThrow().low()).isCloseTo(0.1023, within(0.0005));
        assertThat(meter.rate().interval().orElseThrow().high()).isCloseTo(0.4644, within(0.0005));
        assertThat(meter.enoughOn(TODAY)).isEmpty();
        assertThat(meter.missing()).isZero();
    }
}
