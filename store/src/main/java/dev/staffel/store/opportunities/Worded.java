package dev.staffel.store.opportunities;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/// One of a closed choice, with the word that stands for it in the database, in addresses and in message keys.
public interface Worded {
    /// The name of the constant.
    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that a word stands for, if there is one.
    static <E extends Enum<E> & Worded> Optional<E> of(Class<E> choice, String word) {
        return EnumSet.allOf(choice).stream().filter(one -> one.word().equals(word)).findFirst();
    }
}
