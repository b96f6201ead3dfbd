package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.replay.Rate;
import org.junit.jupiter.api.Test;

class WeightedTest {
    @Test
    void aDrawnLeadStandsForThoseThatWereNotDrawn() {
        // 70 of 100 accepted that met the criteria; 10 of 40 of a sample of a tenth, each standing
        // for ten.
        var both = Weighted.NONE.and(new Rate(70, 100), 1).and(new Rate(10, 40), 0.1);
        // (70 + 100) ÷ (100 + 400) = 170 ÷ 500, where the raw share would be 80 of 140 = 0.57
        assertThat(both.share().orElseThrow()).isEqualTo(0.34, within(1e-9));
        // 500² ÷ (100 × 1² + 40 × 10²) = 250,000 ÷ 4,100
        assertThat(both.worth()).isEqualTo(60.9756, within(1e-4));
        var interval = both.interval().orElseThrow();
        // 2.5 % and 97.5 % of Beta(0.34 × 60.9756 + ½, 0.66 × 60.9756 + ½), by numeric integration
        assertThat(interval.low()).isEqualTo(0.23066, within(1e-4));
        assertThat(interval.high()).isEqualTo(0.46412, within(1e-4));
    }

    @Test
    void withoutASampleItIsThePlainShare() {
        var plain = Weighted.NONE.and(new Rate(16, 20), 1);
        assertThat(plain.worth()).isEqualTo(20, within(1e-9));
        assertThat(plain.interval().orElseThrow().low())
                .isEqualTo(new Rate(16, 20).interval().orElseThrow().low(), within(1e-9));
    }

    @Test
    void fewCasesThatStandForManyAreFewAllTheSame() {
        // (10 × 20)² ÷ (10 × 20²) = 10 cases' worth
        var few = Weighted.NONE.and(new Rate(5, 10), 0.05);
        assertThat(few.weights()).isEqualTo(200, within(1e-9));
        assertThat(few.worth()).isEqualTo(10, within(1e-9));
        assertThat(few.share()).isEmpty();
        assertThat(few.interval()).isEmpty();
    }
}
