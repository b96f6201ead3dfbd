package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a text says at a place, whatever its layout and whether or not it makes sense: a word, several things, or named
/// lines. Editors read it, change it, and let [Rewriting] carry the change into the text.
///
/// Paths are the keys that lead to a place, joined by slashes, `agreement/rules/r01/points`; of several things each has its
/// number from 0, `agreement/ladder/moves/3`.
public sealed interface Written {
    record Word(String text) implements Written {}

    record Many(List<Written> items) implements Written {
        public Many {
            items = List.copyOf(items);
        }
    }

    record Lines(List<Line> lines) implements Written {
        public static final Lines NONE = new Lines(List.of());

        public Lines {
            lines = List.copyOf(lines);
        }

        /// The same with one more line at the end.
        public Lines and(String key, Written value) {
            var more = new ArrayList<>(lines);
            more.add(new Line(key, value));
            return new Lines(more);
        }

        public Lines and(String key, String word) {
            return and(key, new Word(word));
        }
    }

    record Line(String key, Written value) {}

    /// The whole text; nothing when its layout can't be read.
    static Optional<Written> of(String text) {
        return Loading.root(text, new Problems()).map(Nodes::written);
    }

    /// What is written there; the empty path leads to this itself.
    default Optional<Written> at(String path) {
        if (path.isEmpty()) return Optional.of(this);
        var step = Step.first(path);
        return part(step.name()).flatMap(part -> part.at(step.rest()));
    }

    /// The word written there, or an empty one.
    default String word(String path) {
        return at(path).filter(Word.class::isInstance).map(word -> ((Word) word).text()).orElse("");
    }

    default boolean has(String path) {
        return at(path).isPresent();
    }

    /// The names below this in their order; of several things their numbers.
    default List<String> names() {
        return switch (this) {
            case Word _ -> List.of();
            case Lines(var lines) -> lines.stream().map(Line::key).toList();
            case Many(var items) -> {
                var numbers = new ArrayList<String>();
                for (int i = 0; i < items.size(); i++) numbers.add(Integer.toString(i));
                yield List.copyOf(numbers);
            }
        };
    }

    /// The same with this written there. What is new comes last; lines that lead to it are added.
    default Written with(String path, Written value) {
        if (path.isEmpty()) return value;
        var step = Step.first(path);
        int at = names().indexOf(step.name());
        if (at >= 0) return changed(at, part -> part.with(step.rest(), value));
        var below = Lines.NONE.with(step.rest(), value);
        return switch (this) {
            case Word _ -> Lines.NONE.and(step.name(), below);
            case Lines lines -> lines.and(step.name(), below);
            case Many(var items) -> {
                var more = new ArrayList<>(items);
                more.add(below);
                yield new Many(more);
            }
        };
    }

    /// The same without what is written there.
    default Written without(String path) {
        var step = Step.first(path);
        int at = names().indexOf(step.name());
        if (at < 0) return this;
        if (!step.rest().isEmpty()) return changed(at, part -> part.without(step.rest()));
        return rearranged(numbers -> numbers.remove(/* index */ at));
    }

    /// The same with what is written there some places further down, or up when negative; at most to the end.
    default Written moved(String path, int by) {
        var step = Step.first(path);
        int at = names().indexOf(step.name());
        if (at < 0) return this;
        if (!step.rest().isEmpty()) return changed(at, part -> part.moved(step.rest(), by));
        int to = Math.clamp(at + by, 0, names().size() - 1);
        return rearranged(numbers -> numbers.add(to, numbers.remove(/* index */ at)));
    }

    private Optional<Written> part(String name) {
        int at = names().indexOf(name);
        if (at < 0) return Optional.empty();
        return Optional.of(
                switch (this) {
                    case Word _ -> this;
                    case Lines(var lines) -> lines.get(at).value();
                    case Many(var items) -> items.get(at);
                });
    }

    private Written changed(int at, UnaryOperator<Written> change) {
        return switch (this) {
            case Word _ -> this;
            case Lines(var lines) -> {
                var all = new ArrayList<>(lines);
                var line = all.get(at);
                all.set(at, new Line(line.key(), change.apply(line.value())));
                yield new Lines(all);
            }
            case Many(var items) -> {
                var all = new ArrayList<>(items);
                all.set(at, change.apply(all.get(at)));
                yield new Many(all);
            }
        };
    }

    private Written rearranged(java.util.function.Consumer<List<Integer>> change) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < names().size(); i++) numbers.add(i);
        change.accept(numbers);
        return switch (this) {
            case Word _ -> this;
            case Lines(var lines) -> new Lines(numbers.stream().map(lines::get).toList());
            case Many(var items) -> new Many(numbers.stream().map(items::get).toList());
        };
    }
}
