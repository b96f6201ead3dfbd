package dev.staffel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A comparison shares between its sides what they have in common, and leaves out folds whose outcome is known. Over random
/// lives it comes out as both sides folded row by row; a failure names its seed.
class ComparingLawsTest {
    private static final Stretch YEARS = new Stretch(APast.day(20), APast.day(1_500));
    private static final int LEADS = 12;
    private static final Map<String, Engine> DRAFTS = drafts();

    /// Drafts that differ in what a comparison may and may not share: thresholds, what rules are worth, what they count, fit,
    /// maturity, and days.
    private static Map<String, Engine> drafts() {
        var unknown = "grade: \"?\"\n              interest: at least 60";
        var price = "points: 35\n      half-life: 60 days";
        var drafts = new TreeMap<String, Engine>();
        drafts.put("shipped", APast.engine("", ""));
        drafts.put("lower", APast.engine(unknown, unknown.replace("60", "45")));
        drafts.put("lowest", APast.engine(unknown, unknown.replace("60", "1")));
        drafts.put("higher", APast.engine(unknown, unknown.replace("60", "95")));
        drafts.put("worth more", APast.engine(price, price.replace("35", "50")));
        drafts.put("fading", APast.engine("half-life: 60 days", "half-life: 20 days"));
        drafts.put(
                "uncounted",
                APast.engine("when: {activity: data-sheet}", "when: {activity: survey-answered}"));
        drafts.put(
                "lapsing",
                APast.engine("own-initiative within 60 days", "own-initiative within 6 days"));
        drafts.put("elsewhere", APast.engine("Europe/Berlin", "Pacific/Auckland"));
        return drafts;
    }

    static LongStream seeds() {
        return LongStream.range(1, 16);
    }

    private static List<ALife> lives(long seed) {
        var lived = APast.engine("", "");
        return LongStream.rangeClosed(1, LEADS)
                .mapToObj(lead -> ALife.of(seed, lead, lived))
                .toList();
    }

    private static Comparing comparing(Engine before, Engine after) {
        return new Comparing(
                before, after, "mql", YEARS, _ -> DRAFTS.get("shipped"), ALife.CLAIMS::get);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySideIsThatOfAFoldRowByRow(long seed) {
        var lives = lives(seed);
        DRAFTS.forEach((one, before) ->
                DRAFTS.forEach((other, after) -> {
                    var comparing = comparing(before, after);
                    for (ALife life : lives) {
                        var past = life.past();
                        var told = comparing.told(past);
                        var recorded = Recorded.of(past, _ -> before);
                        var said = "seed %d, lead %d: %s and %s";
                        assertThat(told.before().run())
                                .as(said, seed, past.lead(), one, other)
                                .isEqualTo(RowByRow.run(before, past, recorded, YEARS.to()));
                        assertThat(told.after().run())
                                .as(said, seed, past.lead(), one, other)
                                .isEqualTo(RowByRow.run(after, past, recorded, YEARS.to()));
                    }
                }));
    }

    /// What is left out and what is not, so that the law above speaks of both.
    @Test
    @SuppressWarnings("ReferenceEquality") // folded or not
    void aSideIsFoldedOnlyWhereItMayDecideOtherwise() {
        var shipped = APast.engine("", "");
        int spared = 0;
        int folded = 0;
        for (String draft : List.of("lower", "worth more")) {
            var comparing = comparing(shipped, DRAFTS.getOrDefault(draft, shipped));
            for (ALife life : seeds().boxed().flatMap(seed -> lives(seed).stream()).toList()) {
                var told = comparing.told(life.past());
                if (told.after() == told.before()) spared++;
                else folded++;
            }
        }
        assertThat(spared).isGreaterThan(50);
        assertThat(folded).isGreaterThan(50);
    }
}
