package dev.staffel.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is forgotten is asked by nobody: over random activities of some years everything reads as if all were kept.
class KeepingTest {
    private static final List<Rule> RULES =
            List.of(
                    rule("page", 2, new Fading.HalfLife(14), Cap.of(5, 7)),
                    rule("price", 10, new Fading.HalfLife(21), Cap.of(2, 14)),
                    rule("sheet", 15, new Fading.HalfLife(20), Cap.of(1, 60)),
                    rule("ask", 60, new Fading.HalfLife(9), new Cap(1, 30, Cap.Per.TOPIC, false)),
                    rule("paper", 10, new Fading.HalfLife(9), new Cap(3, 90, Cap.Per.RULE, true)),
                    rule("no-need", -40, new Fading.EndsAfter(180), Cap.of(1, 90)),
                    rule("free", 3, new Fading.HalfLife(5), null),
                    rule("once", 5, new Fading.HalfLife(180), Cap.once()),
                    rule("never", 1, new Fading.Never(), Cap.of(2, 30)));
    private static final MaturityTerms MATURITY =
            new MaturityTerms(
                    List.of(
                            new PhaseRule(
                                    Phase.LEARNING,
                                    List.of(new Need("page", 1, Counting.TIMES)),
                                    60,
                                    false),
                            new PhaseRule(
                                    Phase.COMPARING,
                                    List.of(new Need("paper", 2, Counting.DIFFERENT)),
                                    60,
                                    true),
                            new PhaseRule(
                                    Phase.DECIDING,
                                    List.of(
                                            new Need("sheet", 2, Counting.TIMES),
                                            new Need("price", 2, Counting.DAYS)),
                                    40,
                                    false)),
                    120,
                    90);
    private static final Keeping KEEPING = new Keeping(RULES, MATURITY);
    private static final int FIRST_DAY = 20_000;
    private static final int DAYS = 1_500;

    private static Rule rule(String id, int points, Fading fading, @Nullable Cap cap) {
        return new Rule(
                id,
                new Label(id, id),
                Trigger.on(Criterion.always()),
                points * 1000L,
                fading,
                Optional.ofNullable(cap),
                false);
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingReadsAsIfAllWereKept(long seed) {
        var random = new Random(seed);
        var scoring = new Scoring(RULES, 2, new Days(ZoneOffset.UTC));
        var maturing = new Maturing(MATURITY, RULES);
        var all = Tallies.NONE;
        var kept = Tallies.NONE;
        int day = FIRST_DAY;
        while (day < FIRST_DAY + DAYS) {
            day += random.nextInt(4);
            int rule = random.nextInt(RULES.size());
            int topic = random.nextInt(3);
            long thing = random.nextInt(1, 6);
            int times = 1 + random.nextInt(2);
            all = all.plus(rule, day, topic, thing, times);
            kept = KEEPING.of(kept.plus(rule, day, topic, thing, times), rule);
        }
        assertThat(kept.size()).isLessThan(all.size());
        assertThat(KEEPING.of(all)).isEqualTo(kept);
        for (int asked = day - Keeping.READ_BACK_DAYS; asked < day + 300; asked += 7) {
            assertThat(scoring.interest(kept, Hours.NONE, asked, true).milli())
                    .as("day %s", asked)
                    .isEqualTo(scoring.interest(all, Hours.NONE, asked, true).milli());
            assertThat(maturing.phase(kept, asked, true))
                    .isEqualTo(maturing.phase(all, asked, true));
        }
    }

    @Test
    void aDailyVisitorOfManyYearsDoesNotGrowForEver() {
        var kept = Tallies.NONE;
        for (int day = FIRST_DAY; day < FIRST_DAY + 4_000; day++) {
            kept = KEEPING.of(kept.plus(0, day, 0, 0, 3), 0);
        }
        assertThat(kept.size()).isLessThan(800);
    }

    @Test
    void whatWasDoneLongAgoHasToBeCountedAnew() {
        var tallies = Tallies.NONE.plus(0, FIRST_DAY + DAYS, 0, 0, 1);
        assertThat(KEEPING.isOfLongAgo(tallies, 0, FIRST_DAY)).isTrue();
        assertThat(KEEPING.isOfLongAgo(tallies, 0, FIRST_DAY + DAYS - 300)).isFalse();
        assertThat(KEEPING.isOfLongAgo(tallies, 7, FIRST_DAY)).isFalse();
    }
}
