package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import dev.staffel.engine.handover.ControlSample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A control sample in the recorded past: who is drawn, and that nobody is handed over later for it.
class ControlSampleTest {
    private static final Engine SAMPLED =
            APast.engine(
                    "    reminders-only-for: 30 days\n",
                    "    reminders-only-for: 30 days\n    control-sample: {share: 20 %, below: 10, key: spring}\n");
    private static final ControlSample SAMPLE = new ControlSample(20, 10_000, "spring");

    private static LeadRun run(Engine engine, APast told) {
        var past = told.past();
        return new WhatIf(engine, APast.claims(), day(400))
                .run(past, Recorded.of(past, _ -> SHIPPED));
    }

    /// Grade A needs interest 40, and this lead has 35.
    private static APast fiveBelow(long lead) {
        return APast.of(lead)
                .learned(
                        0,
                        Map.of(
                                "title", "Leiter Instandhaltung",
                                "account.industry", "Molkerei",
                                "account.employees", "180",
                                "account.country", "DE"))
                .did(1, "Price Asked");
    }

    @Test
    void aReplayHandsOverJustTheLeadsThatAreDrawn() {
        int drawn = 0;
        for (long lead = 1; lead <= 500; lead++) {
            var run = run(SAMPLED, fiveBelow(lead));
            assertThat(run.handovers()).as("lead %s", lead).hasSize(SAMPLE.draws(lead) ? 1 : 0);
            if (!SAMPLE.draws(lead)) continue;
            drawn++;
            assertThat(run.crossings().getFirst().at()).isEqualTo(day(1));
            assertThat(run.crossings().getFirst().interest()).isEqualTo(35);
        }
        // 20 % of 500 is 100; four standard deviations are 4 × √(500 × 0.2 × 0.8) = 36.
        assertThat(drawn).isBetween(64, 136);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobodyIsHandedOverLaterThanWithoutTheSample(long seed) {
        var random = new SplittableRandom(seed);
        int earlier = 0;
        for (long lead = 1; lead <= 300; lead++) {
            var told = any(lead, random);
            var plain = first(run(SHIPPED, told));
            var sampled = first(run(SAMPLED, told));
            if (plain.isPresent()) {
                assertThat(sampled).as("seed %s, lead %s", seed, lead).isPresent();
                assertThat(sampled.get()).isBeforeOrEqualTo(plain.get());
            }
            if (!sampled.equals(plain)) {
                assertThat(SAMPLE.draws(lead)).as("seed %s, lead %s", seed, lead).isTrue();
                earlier++;
            }
        }
        assertThat(earlier).as("seed %s", seed).isPositive();
    }

    private static Optional<Instant> first(LeadRun run) {
        return run.handovers().stream().map(Crossing.Handover::at).findFirst();
    }

    private static APast any(long lead, SplittableRandom random) {
        var events =
                List.of(
                        "Price Asked",
                        "Technical Question Asked",
                        "Callback Requested",
                        "Product Viewed",
                        "Product Viewed",
                        "unheard of");
        var told = random.nextBoolean() ? fiveBelow(lead) : APast.of(lead);
        int day = 1;
        for (int i = random.nextInt(5); i > 0; i--) {
            day += random.nextInt(60);
            told = told.did(day, events.get(random.nextInt(events.size())));
        }
        return told;
    }
}
