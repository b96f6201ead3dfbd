package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.replay.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Promise HALF = new Promise(new Rate(50, 100), 0.4, 0.6);

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @Test
    void aPromiseIsTheIntervalOfTheAnswersThatItRestsOn() {
        var promise = Promise.of(new Rate(70, 100));

        // the middle 99.9 % of Beta(70.5, 30.5), computed by numeric integration of its density
        assertThat(promise.low()).isCloseTo(0.5386, within(0.0005));
        assertThat(promise.high()).isCloseTo(0.8323, within(0.0005));
        assertThatThrownBy(() -> Promise.of(new Rate(10, 19)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEvidenceIsTheMeanOfTwentyBets() {
        var drift = new Drift(HALF, START);
        drift.take(day(1), true);

        // One acceptance: each share s above 0.6 bets s / 0.6, and the twenty shares lie evenly
        // around 0.8, so the mean is
        // 0.8 / 0.6 = 4/3. Alarm is given at 2 · 25 / 0.025 = 2000. ln(4/3) / ln(2000) = 0.28768 /
        // 7.60090 = 0.037848
        assertThat(drift.standing().evidence()).isCloseTo(0.037848, within(0.000001));
        assertThat(drift.standing().alarm()).isEmpty();
    }

    @Test
    void aRealShiftGivesAlarmAtTheAnswerThatSettlesIt() {
        var drift = new Drift(HALF, START);
        // Nothing but acceptances: the mean of (s / 0.6)^n over the twenty shares s = 0.61, 0.63 …
        // 0.99 is 1288.1 after 18 of
        // them and 2038.3 after 19; alarm is given at 2000.
        for (int i = 1; i <= 18; i++) drift.take(day(i), true);
        assertThat(drift.standing().alarm()).isEmpty();
        drift.take(day(19), true);
        assertThat(drift.standing().alarm()).contains(day(19));
        drift.take(day(20), false);
        assertThat(drift.standing().alarm()).as("it stays").contains(day(19));
        assertThat(drift.standing().since()).isEqualTo(new Rate(19, 20));
    }

    @Test
    void everyYearBeginsAnew() {
        var drift = new Drift(HALF, START);
        for (int i = 1; i <= 30; i++) drift.take(day(i), true);
        assertThat(drift.standing().alarm()).isPresent();
        drift.take(day(366), true);

        assertThat(drift.standing().alarm()).isEmpty();
        assertThat(drift.standing().since()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void whereEverythingWasAcceptedSoFarOnlyReturnsCanTell() {
        var drift = new Drift(Promise.of(new Rate(40, 40)), START);
        for (int i = 1; i <= 200; i++) drift.take(day(i), true);
        assertThat(drift.standing().evidence()).isZero();
    }

    /// A company of 25 bands with few and many answers, of which each promise rests on a year's; nothing changes.
    @Test
    void inAYearWithoutChangeAtMostOneCompanyInTwentyHearsAFalseAlarm() {
        long seed = 42;
        var random = new Random(seed);
        int companies = 1_000;
        int alarmed = 0;
        for (int company = 0; company < companies; company++) {
            boolean any = false;
            for (int band = 0; band < Drift.BANDS; band++) {
                double share = 0.1 + 0.8 * random.nextDouble();
                int answers = 20 + random.nextInt(150);
                any |= isAlarmed(random, share, answers, share, answers);
            }
            if (any) alarmed++;
        }
        assertThat(alarmed).as("seed " + seed).isLessThanOrEqualTo(companies / 20);
    }

    @Test
    void aRealFallIsFoundNineTimesInTen() {
        long seed = 43;
        var random = new Random(seed);
        int found = 0;
        for (int run = 0; run < 300; run++) {
            // accepted 75 % of 120 so far, and 35 % of the next 120
            if (isAlarmed(random, 0.75, 120, 0.35, 120)) found++;
        }
        assertThat(found).as("seed " + seed).isGreaterThanOrEqualTo(270);
    }

    @Test
    void aRealRiseIsFoundToo() {
        long seed = 44;
        var random = new Random(seed);
        int found = 0;
        for (int run = 0; run < 300; run++) {
            // accepted 30 % of 120 so far, and 75 % of the next 120
            if (isAlarmed(random, 0.3, 120, 0.75, 120)) found++;
        }
        assertThat(found).as("seed " + seed).isGreaterThanOrEqualTo(270);
    }

    private static boolean isAlarmed(
            Random random, double before, int answersBefore, double now, int answersNow) {
        int hits = 0;
        for (int i = 0; i < answersBefore; i++) if (random.nextDouble() < before) hits++;
        var drift = new Drift(Promise.of(new Rate(hits, answersBefore)), START);
        for (int i = 0; i < answersNow; i++) {
            drift.take(START.plus(Duration.ofHours(i)), random.nextDouble() < now);
        }
        return drift.standing().alarm().isPresent();
    }
}
