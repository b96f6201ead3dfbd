package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// What is wanted at one place, with what stood there before.
///
/// @param name empty for an item of a list
/// @param before its place before, or -1 when it is new
record Pairing(String name, Written wanted, int before) {
    private static final int NEW = -1;

    boolean isNew() {
        return before == NEW;
    }

    /// In the wanted order.
    static List<Pairing> of(Node node, Written wanted) {
        var entries = Nodes.entries(node);
        return switch (wanted) {
            case Written.Word _ -> List.of();
            case Written.Lines(var lines) -> {
                var used = new boolean[entries.size()];
                yield lines.stream()
                        .map(line ->
                                new Pairing(
                                        line.key(), line.value(), named(line.key(), entries, used)))
                        .toList();
            }
            case Written.Many(var items) -> items(items, entries);
        };
    }

    private static int named(String name, List<Nodes.Entry> entries, boolean[] used) {
        for (int i = 0; i < used.length; i++) {
            if (used[i] || !entries.get(i).name().equals(name)) continue;
            used[i] = true;
            return i;
        }
        return NEW;
    }

    /// Equal items belong together; of the others those that stand between the same ones.
    private static List<Pairing> items(List<Written> wanted, List<Nodes.Entry> entries) {
        var there = entries.stream().map(entry -> Nodes.written(entry.value())).toList();
        var before = new int[wanted.size()];
        var used = new boolean[there.size()];
        Arrays.fill(before, NEW);
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < used.length && before[i] == NEW; j++) {
                if (used[j] || !there.get(j).equals(wanted.get(i))) continue;
                used[j] = true;
                before[i] = j;
            }
        }
        for (int i = 0; i < before.length; i++) {
            int next = i == 0 ? 0 : before[i - 1] + 1;
            boolean isFree = before[i] == NEW && (i == 0 || next > 0);
            if (!isFree || next >= used.length || used[next]) continue;
            used[next] = true;
            before[i] = next;
        }
        var pairs = new ArrayList<Pairing>();
        for (int i = 0; i < before.length; i++)
            pairs.add(new Pairing("", wanted.get(i), before[i]));
        return pairs;
    }

    static boolean isOnlyReordered(List<Pairing> order, List<Nodes.Entry> entries) {
        return order.size() == entries.size() && order.stream().noneMatch(Pairing::isNew);
    }
}
