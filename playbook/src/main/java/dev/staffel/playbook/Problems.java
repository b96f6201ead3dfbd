package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Collects what is wrong with a text, so that all of it can be told at once.
final class Problems {
    private static final int SHOWN = 80;
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> keys = new TreeMap<>();

    /// Remembers which keys may stand at a place.
    void knows(String path, Collection<String> some) {
        keys.computeIfAbsent(path, _ -> new TreeSet<>()).addAll(some);
    }

    SortedMap<String, SortedSet<String>> keys() {
        return keys;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .limit(MOST)
                .toList();
    }

    void add(Optional<Mark> mark, String path, String value, Label what, Label remedy) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        var shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        found.add(new Problem(line, column, path, shown, what, remedy));
    }
}
