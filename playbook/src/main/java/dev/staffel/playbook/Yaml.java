package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A text to be written as YAML, always in the same layout.
sealed interface Yaml {

    /// Words; quoted where they would read as something else.
    record Words(String text) implements Yaml {}

    /// A number, a period or a word of our own, which never needs quotes.
    record Plain(String text) implements Yaml {}

    /// A list.
    ///
    /// @param inLine whether it stands in one line if it fits
    record Items(List<Yaml> items, boolean inLine) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Names with values.
    ///
    /// @param inLine whether they stand in one line if they fit
    record Rows(List<Row> rows, boolean inLine) implements Yaml {
        public Rows {
            rows = List.copyOf(rows);
        }

        Rows with(String key, Yaml value) {
            var more = new ArrayList<>(rows);
            more.add(new Row(key, value));
            return new Rows(more, inLine);
        }

        Rows with(String key, String plain) {
            return with(key, new Plain(plain));
        }

        Rows with(String key, Optional<Yaml> value) {
            return value.map(there -> with(key, there)).orElse(this);
        }

        /// Only where it differs from what is read when it is left out.
        Rows withFlag(String key, boolean flag, boolean leftOut) {
            return flag == leftOut ? this : with(key, flag ? "yes" : "no");
        }
    }

    record Row(String key, Yaml value) {}

    static Rows block() {
        return new Rows(List.of(), false);
    }

    static Rows line() {
        return new Rows(List.of(), true);
    }

    static <T> Rows named(Collection<T> values, Function<T, String> id, Function<T, Yaml> value) {
        var rows = new ArrayList<Row>();
        for (T one : values) rows.add(new Row(id.apply(one), value.apply(one)));
        return new Rows(rows, false);
    }

    static <T> Items items(Collection<T> values, Function<T, Yaml> value) {
        return new Items(values.stream().map(value).toList(), false);
    }

    static Items lineOf(List<Yaml> values) {
        return new Items(values, true);
    }
}
