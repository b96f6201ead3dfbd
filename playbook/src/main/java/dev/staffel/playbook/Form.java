package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How a single value is written, and what to say when it is written otherwise.
///
/// @param standIn stands for the value after a problem, so that reading can go on
/// @param meaning what is expected, such as "a number of days"
/// @param example a right one
/// @param choices the words there are, where it is one of some words
record Form<T>(
        Function<String, Optional<T>> read,
        T standIn,
        Label meaning,
        String example,
        List<String> choices) {

    Form(Function<String, Optional<T>> read, T standIn, Label meaning, String example) {
        this(read, standIn, meaning, example, List.of());
    }

    /// One of an enumeration's words, in small letters with hyphens.
    static <E extends Enum<E>> Form<E> word(List<E> values, Label meaning) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) words.put(word(value), value);
        return new Form<>(
                text -> Optional.ofNullable(words.get(text)),
                values.getFirst(),
                meaning,
                word(values.getFirst()),
                List.copyOf(words.keySet()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Label complaint(String text) {
        return new Label(
                "„" + text + "“ ist nicht " + meaning.de() + ".",
                "'" + text + "' is not " + meaning.en() + ".");
    }

    Label remedy(String text) {
        if (!choices.isEmpty()) return Remedies.knownWords(text, choices);
        return new Label(
                "Schreiben Sie zum Beispiel „" + example + "“.",
                "Write for example '" + example + "'.");
    }
}
