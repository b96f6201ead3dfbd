package dev.staffel.bench.fold;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.engine.Folded;
import dev.staffel.engine.LeadCodec;
import dev.staffel.playbook.ShippedPlaybooks;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The engine alone: how fast it folds, and what a folded lead takes where it is stored.
public final class Fold implements Named {

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public List<Measure> run() throws RunnerException {
        var options = new OptionsBuilder().include("^" + FoldBench.class.getName() + "\\.").build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        return List.of(
                new Measure(
                        "Signals folded a second by one core (JMH, machine builder's playbook)",
                        String.format(
                                Locale.ROOT,
                                "%,.0f ± %,.0f",
                                result.getScore(),
                                result.getScoreError()),
                        "",
                        "at least 1,000,000"),
                storedSize());
    }

    private static Measure storedSize() {
        var input = new FoldedLeads(ShippedPlaybooks.maschinenbau(), 2026, FoldBench.ROWS);
        var driver = input.driver();
        var sizes =
                input.leads().stream()
                        .mapToInt(rows -> size(FoldedLeads.fold(driver, rows)))
                        .sorted()
                        .toArray();
        return new Measure(
                "Stored state of a lead with 20 to 40 rows: median, largest",
                "%d, %d bytes".formatted(sizes[sizes.length / 2], sizes[sizes.length - 1]),
                "",
                "under 2 KB");
    }

    private static int size(Folded folded) {
        return LeadCodec.encode(folded.lead()).length;
    }
}
