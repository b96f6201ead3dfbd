package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Collects what is wrong with a text, so that all of it can be told at once.
final class Problems {
    private static final int SHOWN = 80;
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

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
