package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ShippedPlaybooks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExploringTest {
    private static final Stretch YEAR = new Stretch(day(40), day(365));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> EVENTS =
            List.of(
                    "Price Asked",
                    "Data Sheet Downloaded",
                    "Technical Question Asked",
                    "Configurator Finished",
                    "Callback Requested",
                    "Meeting Held",
                    "page");
    private static final List<Map<String, String>> FITS =
            List.of(
                    Map.of(),
                    Map.of(
                            "title", "Leiter Instandhaltung",
                            "account.industry", "Molkerei",
                            "account.employees", "180",
                            "account.country", "DE"),
                    Map.of(
                            "title", "Leiter Instandhaltung",
                            "account.employees", "180",
                            "account.country", "DE"));

    private static final String WARM =
            """
                  warm:
                    de: Warm
                    en: Warm
                    meaning: {de: Etwas Interesse., en: Some interest.}
                    side: marketing
                    entries:
                      w:
                        de: Interesse
                        en: Interest
                        when:
                          interest: at least 25
            """;
    private static final String TO_WARM =
            """
                  - {from: mgl, to: warm, by: [criteria, marketing]}
                  - {from: recycled, to: warm, by: [criteria, marketing]}
            """;

    private static Exploring exploring(Engine before, Engine after) {
        return new Exploring(comparing(before, after), after, "mql", YEAR, APast.claims());
    }

    private static Comparing comparing(Engine before, Engine after) {
        return new Comparing(before, after, "mql", YEAR, _ -> SHIPPED, APast.claims());
    }

    private static Optional<LeadResult> at(Explored explored, Threshold threshold, int level) {
        return explored.shifts().stream()
                .filter(shift -> shift.entry().equals(threshold.name("mql")) && shift.isAt(level))
                .findFirst()
                .map(Shift::result)
                .orElse(explored.result().map(LeadResult::withoutDifference));
    }

    @Test
    void everyWayIntoTheStageHasItsThreshold() {
        assertThat(Threshold.of(SHIPPED.playbook(), "mql"))
                .containsExactly(
                        new Threshold("mql", "a", 40),
                        new Threshold("mql", "b", 50),
                        new Threshold("mql", "c", 70),
                        new Threshold("mql", "fit-unknown", 60));
        assertThat(Threshold.of(SHIPPED.playbook(), "sql")).isEmpty();
        assertThat(Threshold.of(SHIPPED.playbook(), "nowhere")).isEmpty();
    }

    @Test
    void aThresholdMovedIsThePlaybookWithThatNumberInItsText() {
        var phrase = "grade: \"?\"\n              interest: at least 60";
        var typed = APast.engine(phrase, phrase.replace("60", "45")).playbook();

        assertThat(new Threshold("mql", "fit-unknown", 60).movedTo(45, SHIPPED.playbook()))
                .isEqualTo(typed);
    }

    @Test
    void aLeadThatNeverComesNearIsMovedByNothing() {
        var explored = exploring(SHIPPED, SHIPPED).explore(APast.of(1).did(50, "page").past());

        assertThat(explored.shifts()).isEmpty();
    }

    @Test
    void aLowerThresholdBringsALeadInWhereItsInterestReachesIt() {
        var past = APast.of(1).did(50, "Price Asked").past(); // 35 points are worth 35 that day
        var low = APast.engine("interest: at least 60", "interest: at least 45");

        var explored = exploring(SHIPPED, low).explore(past);

        assertThat(explored.shifts()).hasSize(1);
        var shift = explored.shifts().getFirst();
        assertThat(shift.entry()).isEqualTo("fit-unknown");
        assertThat(shift.least()).isEqualTo(25);
        assertThat(shift.most()).isEqualTo(35);
        assertThat(shift.result().orElseThrow().turn()).isEqualTo(Turn.NEWLY);
    }

    /// The law: a look-up is the same as a whole replay with the threshold at that level.
    @Test
    void atEveryLevelALeadFaresAsInAReplayOfThatLevel() {
        everyLevelIsAReplayOfItsOwn(SHIPPED);
    }

    /// The same law where a way in asks for interest in a topic, alone or beside that in total, and a stage before it has a
    /// threshold of its own.
    @Test
    void aTopicsThresholdAndThoseOfOtherStagesAreMovedAlike() {
        var tried = withTopicsAndAStageBefore();
        assertThat(Threshold.movable(tried.playbook(), "mql"))
                .extracting(threshold -> threshold.name("mql"))
                .containsExactly(
                        "a", "b@retrofit", "c", "fit-unknown", "fit-unknown@retrofit", "warm.w");

        everyLevelIsAReplayOfItsOwn(tried);
    }

    @Test
    void aLowerThresholdOfATopicBringsInWhoseInterestInItReachesIt() {
        var asked = "grade: \"?\"\n              interest: at least 60";
        var tried =
                APast.engine(
                        asked,
                        asked.replace("interest: at least 60", "interest.retrofit: at least 40"));
        // 35 points, all of them about retrofit; and the same about something else.
        var about = APast.of(1).did(50, "Price Asked", "retrofit").past();
        var beside = APast.of(2).did(50, "Price Asked", "service").past();

        var shifts = exploring(SHIPPED, tried).explore(about).shifts();

        assertThat(shifts).hasSize(1);
        assertThat(shifts.getFirst().entry()).isEqualTo("fit-unknown@retrofit");
        assertThat(shifts.getFirst().least()).isEqualTo(20);
        assertThat(shifts.getFirst().most()).isEqualTo(35);
        assertThat(exploring(SHIPPED, tried).explore(beside).shifts()).isEmpty();
    }

    @Test
    void aHigherThresholdOfTheStageBeforeKeepsALeadFromTheOneThatIsCompared() {
        var tried =
                new Engine(
                        PlaybookText.read(withAStageBefore().replace("least 60", "least 30"))
                                .orThrow());
        var past = APast.of(1).did(50, "Price Asked", "retrofit").past(); // 35 points

        var shifts = exploring(SHIPPED, tried).explore(past).shifts();

        assertThat(shifts).extracting(Shift::entry).containsExactly("fit-unknown", "warm.w");
        assertThat(shifts.getLast().least()).isEqualTo(36);
        assertThat(shifts.getLast().most()).isEqualTo(45);
        assertThat(shifts.getLast().base().orElseThrow().turn()).isEqualTo(Turn.NEWLY);
    }

    private static String withAStageBefore() {
        return ShippedPlaybooks.text("maschinenbau")
                .replaceFirst("\n      mql:\n", "\n" + WARM + "      mql:\n")
                .replace("{from: mgl, to: mql,", "{from: warm, to: mql,")
                .replace("    moves:\n", "    moves:\n" + TO_WARM);
    }

    private static Engine withTopicsAndAStageBefore() {
        var unknown = "grade: \"?\"\n              interest: at least 60";
        var good = "grade: B\n              interest: at least 50";
        var text =
                withAStageBefore()
                        .replace(
                                unknown, unknown + "\n              interest.retrofit: at least 12")
                        .replace(good, "grade: B\n              interest.retrofit: at least 30");
        return new Engine(PlaybookText.read(text).orThrow());
    }

    private static void everyLevelIsAReplayOfItsOwn(Engine tried) {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        var thresholds = Threshold.movable(tried.playbook(), "mql");
        var exploring = exploring(SHIPPED, tried);
        var full = new HashMap<String, Comparing>();
        int shifted = 0;
        for (int lead = 1; lead <= 40; lead++) {
            var past = random(chance, lead);
            var explored = exploring.explore(past);
            shifted += explored.shifts().isEmpty() ? 0 : 1;
            for (Threshold threshold : thresholds) {
                for (int level = threshold.least(); level <= threshold.most(); level++) {
                    int points = level;
                    var replay =
                            full.computeIfAbsent(
                                    threshold.name("mql") + level,
                                    _ ->
                                            comparing(
                                                    SHIPPED,
                                                    new Engine(
                                                            threshold.movedTo(
                                                                    points, tried.playbook()))));
                    assertThat(at(explored, threshold, level))
                            .as("seed %d, lead %d, %s at %d", seed, lead, threshold, level)
                            .isEqualTo(replay.compare(past).map(LeadResult::withoutDifference));
                }
            }
        }
        assertThat(shifted).as("leads that a threshold moves; seed %d", seed).isGreaterThan(3);
    }

    @Test
    void theFiguresOfALevelAreThoseOfAReplayOfThatLevel() {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        var threshold = new Threshold("mql", "fit-unknown", 60);
        var exploring = exploring(SHIPPED, SHIPPED);
        var pasts = new ArrayList<Past>();
        for (int lead = 1; lead <= 60; lead++) pasts.add(random(chance, lead));
        var explored = pasts.stream().map(exploring::explore).toList();
        var capacity = new TreeMap<>(Map.of("requalification", 2));

        var thresholds = Threshold.of(SHIPPED.playbook(), "mql");
        var counted = new Levels(thresholds, "mql", BERLIN, capacity);
        var byAnother = new Levels(thresholds, "mql", BERLIN, capacity);
        explored.subList(0, 25).forEach(counted::add);
        explored.subList(25, 60).forEach(byAnother::add);
        counted.add(byAnother);
        var levels = counted.of(threshold);

        assertThat(levels).extracting(Level::points).startsWith(40).endsWith(80).hasSize(41);
        for (int level : List.of(40, 47, 55, 60, 73, 80)) {
            var moved = new Engine(threshold.movedTo(level, SHIPPED.playbook()));
            var results =
                    pasts.stream()
                            .flatMap(past -> comparing(SHIPPED, moved).compare(past).stream())
                            .toList();
            var summary = Summary.of(results, BERLIN, capacity, capacity);
            var figures = levels.get(level - 40);
            assertThat(figures.side()).as("seed %d, %d", seed, level).isEqualTo(summary.after());
            assertThat(figures.missedWins()).isEqualTo(summary.missedWins());
            assertThat(figures.missedValue()).isEqualTo(summary.missedValue());
            assertThat(figures.wonBefore()).isEqualTo(summary.before().endings().get(Ending.WON));
        }
    }

    private static Past random(Random chance, int lead) {
        var past = chance.nextInt(5) == 0 ? APast.withoutCompany(lead) : APast.of(lead);
        past.learned(0, FITS.get(chance.nextInt(FITS.size())));
        int day = 0;
        int signals = chance.nextInt(14);
        for (int signal = 0; signal < signals; signal++) {
            day += chance.nextInt(30);
            switch (chance.nextInt(12)) {
                case 0 -> past.handedOver(day).accepted(day);
                case 1 -> past.handedOver(day).returned(day, "no-budget");
                case 2 -> past.moved(day, "sal");
                case 3 -> past.moved(day, "won");
                case 4 -> past.learned(day, Map.of("account.name", "Huber GmbH"));
                case 5 ->
                        past.learned(day, Map.of("opportunity.value", "" + chance.nextInt(9_999)));
                case 6, 7, 8 ->
                        past.did(day, EVENTS.get(chance.nextInt(EVENTS.size())), "retrofit");
                default -> past.did(day, EVENTS.get(chance.nextInt(EVENTS.size())));
            }
        }
        return past.past();
    }
}
