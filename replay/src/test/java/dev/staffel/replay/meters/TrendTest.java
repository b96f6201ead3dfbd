package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Trend.Band;
import dev.staffel.replay.meters.Trend.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static Band band(int place, int hits, int cases) {
        return new Band(place, new Rate(hits, cases));
    }

    @Test
    void aShareThatRisesFromBandToBandIsFound() {
        var trend = Trend.of(List.of(List.of(band(0, 2, 10), band(1, 5, 10), band(2, 8, 10))));

        // 30 cases, 15 hits; places of the hits 5 + 16 = 21, of the cases 10 + 20 = 30, squares 10
        // + 40 = 50.
        // Without a trend 15 · 30 / 30 = 15 is expected; the variance is
        // 15 · 15 · (30 · 50 − 30²) / (30² · 29) = 135000 / 26100 = 5.1724; z = 6 / 2.2743 = 2.6382
        assertThat(trend.z()).isCloseTo(2.6382, within(0.0001));
        assertThat(trend.p()).isCloseTo(0.0083, within(0.0001));
        assertThat(trend.verdict()).isEqualTo(Verdict.RISING);
        assertThat(trend.cases()).isEqualTo(30);
    }

    @Test
    void aShareThatFallsIsSaidToFall() {
        var trend = Trend.of(List.of(List.of(band(0, 8, 10), band(1, 5, 10), band(2, 2, 10))));

        assertThat(trend.z()).isCloseTo(-2.6382, within(0.0001));
        assertThat(trend.verdict()).isEqualTo(Verdict.FALLING);
    }

    @Test
    void aDifferenceBetweenStrataIsNoTrendWithinThem() {
        // Both strata are flat, at 20 % and at 80 %; only because the better one has higher bands
        // would they look like a
        // trend when thrown together.
        var flat =
                Trend.of(
                        List.of(
                                List.of(band(0, 8, 40), band(1, 2, 10)),
                                List.of(band(0, 8, 10), band(1, 32, 40))));

        assertThat(flat.z()).isCloseTo(0, within(1e-9));
        assertThat(flat.verdict()).isEqualTo(Verdict.OPEN);
        var together = Trend.of(List.of(List.of(band(0, 16, 50), band(1, 34, 50))));
        assertThat(together.verdict()).isEqualTo(Verdict.RISING);
    }

    @Test
    void drawnLeadsCountForWhatTheyAreWorth() {
        // Band 0: 10 of 40, all drawn from a tenth, so worth 40. Band 1: 12 of 20 by criteria and 2
        // of 5
        // drawn: (12 + 20) ÷ (20 + 50) = 45.714 %, worth 70² ÷ (20 + 5 · 10²) = 9.42308, of which
        // 4.30769
        // hits. Band 2: 30 of 40 by criteria.
        var trend =
                Trend.of(
                        List.of(
                                List.of(
                                        new Band(0, Weighted.NONE.and(new Rate(10, 40), 0.1)),
                                        new Band(
                                                1,
                                                Weighted.NONE
                                                        .and(new Rate(12, 20), 1)
                                                        .and(new Rate(2, 5), 0.1)),
                                        band(2, 30, 40))));

        // 89.42308 cases, 44.30769 hits; places of the hits 4.30769 + 60, of the cases 9.42308 +
        // 80,
        // squares 9.42308 + 160. Expected 44.30769 · 89.42308 / 89.42308, so 20 above; the variance
        // is
        // 44.30769 · 45.11538 · (89.42308 · 169.42308 − 89.42308²) / (89.42308² · 88.42308) =
        // 20.2245; z = 20 / 4.4972 = 4.4472
        assertThat(trend.z()).isCloseTo(4.4472, within(0.0001));
        assertThat(trend.cases()).as("as they are").isEqualTo(105);
        assertThat(trend.verdict()).isEqualTo(Verdict.RISING);
    }

    @Test
    void fewCasesOrCasesAllAlikeTellNothing() {
        assertThat(Trend.of(List.of(List.of(band(0, 0, 9), band(1, 10, 10)))).verdict())
                .isEqualTo(Verdict.TOO_FEW);
        assertThat(Trend.of(List.of(List.of(band(0, 30, 30), band(1, 30, 30)))).verdict())
                .isEqualTo(Verdict.TOO_FEW);
        assertThat(Trend.of(List.of()).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void withoutATrendItErrsAboutOnceInTwentyTimes() {
        long seed = 20261122;
        var random = new Random(seed);
        int wrong = 0;
        for (int run = 0; run < 2_000; run++) {
            var bands = List.of(drawn(random, 0), drawn(random, 1), drawn(random, 2));
            if (Trend.of(List.of(bands)).verdict() != Verdict.OPEN) wrong++;
        }
        // 5 % of 2000 are 100, with a standard deviation of 9.7
        assertThat(wrong).as("seed " + seed).isBetween(60, 140);
    }

    private static Band drawn(Random random, int place) {
        int hits = 0;
        for (int i = 0; i < 40; i++) if (random.nextDouble() < 0.6) hits++;
        return band(place, hits, 40);
    }
}
