package dev.staffel.store.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which leads are wanted; empty texts and lists want all.
///
/// @param query words of a name, company or address; the beginning of a word is enough
/// @param holderKind `marketing`, `desk`, `head` or `seller`
/// @param holder the id of the user who holds
public record LeadFilter(
        String query,
        List<String> stages,
        List<String> grades,
        String holderKind,
        String desk,
        String holder,
        String country,
        int maturity,
        int source) {
    public static final LeadFilter ALL =
            new LeadFilter("", List.of(), List.of(), "", "", "", "", 0, 0);

    public LeadFilter {
        stages = List.copyOf(stages);
        grades = List.copyOf(grades);
    }

    /// The query as PostgreSQL searches it: all words, each by its beginning; empty when nothing is asked.
    String search() {
        return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
