package dev.staffel.bench.replay;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.ThrowawayDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Replay: pure replays by one core, and replays of about 1, 3 and 10 million signals from PostgreSQL.
///
/// With `STAFFEL_BENCH_LEADS` there is one replay only, of so many leads.
public final class Replay implements Named {
    // The demonstration's leads have eleven signals and a half each.
    private static final List<Long> LEADS = List.of(90_000L, 290_000L, 875_000L);

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Measure> run() throws Exception {
        var wanted = Optional.ofNullable(System.getenv("STAFFEL_BENCH_LEADS"));
        var measures = new ArrayList<Measure>();
        measures.addAll(pure());
        for (long leads : wanted.map(Long::valueOf).map(List::of).orElse(LEADS)) {
            try (var database = new ThrowawayDatabase()) {
                measures.addAll(new RecordedLeads(database).measure(leads));
            }
        }
        return measures;
    }

    private static List<Measure> pure() throws RunnerException {
        var options =
                new OptionsBuilder().include("^" + ReplayBench.class.getName() + "\\.").build();
        var measures = new ArrayList<Measure>();
        for (var result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            measures.add(
                    new Measure(
                            "Signals a second by one core (JMH), " + told(score.getLabel()),
                            String.format(
                                    Locale.ROOT,
                                    "%,.0f ± %,.0f",
                                    score.getScore(),
                                    score.getScoreError()),
                            "",
                            "at least 1,000,000"));
        }
        return measures;
    }

    private static String told(String benchmark) {
        return switch (benchmark) {
            case "whatIf" -> "under one playbook";
            case "comparedWithAThreshold" -> "under two that differ in a threshold, compared";
            case "comparedWithOtherRules" -> "under two that differ in rules and ways in, compared";
            default -> "the same, with each threshold at 41 levels";
        };
    }
}
