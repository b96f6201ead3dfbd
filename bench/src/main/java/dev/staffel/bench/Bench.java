package dev.staffel.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/// The main program of `./staffel bench [NAME ...]`: runs the named benches, or all, and prints one table.
public final class Bench {
    private Bench() {}

    static void main(String[] names) throws Exception {
        var benches = new TreeMap<String, Named>();
        ServiceLoader.load(Named.class).forEach(bench -> benches.put(bench.name(), bench));
        var wanted = names.length == 0 ? Set.copyOf(benches.keySet()) : Set.of(names);
        if (!benches.keySet().containsAll(wanted)) {
            System.err.println("There are only these benches: " + benches.keySet());
            System.exit(1);
        }
        benches.keySet().retainAll(wanted);
        var measures = new ArrayList<Measure>();
        for (Named bench : benches.values()) {
            System.err.println("Measuring " + bench.name() + " …");
            measures.addAll(bench.run());
        }
        System.out.print(table(measures));
    }

    private static String table(List<Measure> measures) {
        var text = new StringBuilder();
        text.append(LocalDate.now(ZoneOffset.UTC))
                .append(", ")
                .append(Machine.describe())
                .append("\n\n");
        text.append("| What | Figure | Beside |\n|---|---:|---|\n");
        for (Measure measure : measures) {
            text.append(
                    "| %s | %s | %s |\n"
                            .formatted(measure.what(), measure.figure(), measure.beside()));
        }
        return text.toString();
    }
}
