package dev.staffel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/// The main program of `./staffel bench [NAME ...]`: runs the named benches, or all, and prints one table.
public final class Bench {
    private final List<Measure> measures = new ArrayList<>();
    private boolean failed;

    private Bench() {}

    public static void main(String[] names) {
        var benches = new TreeMap<String, Named>();
        ServiceLoader.load(Named.class).forEach(bench -> benches.put(bench.name(), bench));
        var wanted = names.length == 0 ? Set.copyOf(benches.keySet()) : Set.of(names);
        if (!benches.keySet().containsAll(wanted)) {
            System.err.println("There are only these benches: " + benches.keySet());
            System.exit(2);
        }
        benches.keySet().retainAll(wanted);
        var bench = new Bench();
        benches.values().forEach(bench::run);
        System.out.print(Table.of(bench.measures));
        System.exit(bench.failed ? 1 : 0);
    }

    // What the others measured is not lost with one that fails.
    private void run(Named bench) {
        System.err.println("Measuring " + bench.name() + " …");
        try {
            measures.addAll(bench.run());
        } catch (Exception e) {
            failed = true;
            e.printStackTrace();
            measures.add(new Measure(bench.name(), "failed: " + e.getMessage()));
        }
    }
}
