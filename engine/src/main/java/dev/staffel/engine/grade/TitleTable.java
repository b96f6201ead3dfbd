package dev.staffel.engine.grade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns a free-text job title into a role and a seniority, by a table that everyone can read and edit.
///
/// The first entry with a role gives the role, the first with a seniority the seniority; so specific words stand first.
public record TitleTable(List<Entry> entries) {

    /// A line of the table: words of a title, and the role and seniority they stand for.
    ///
    /// @param words all of them must occur in the title as words or, with a trailing `*`, as beginnings of words;
    ///     a leading `*` lets the word stand anywhere inside another ("*leiter" in "Betriebsleiter")
    public record Entry(List<String> words, Optional<String> role, Optional<String> seniority) {
        public Entry {
            words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            if (words.isEmpty() || words.stream().anyMatch(word -> word.replace("*", "").isBlank()))
                throw new IllegalArgumentException("an entry of the title table needs a word");
        }
    }

    public TitleTable {
        entries = List.copyOf(entries);
    }

    public static TitleTable empty() {
        return new TitleTable(List.of());
    }

    public Optional<String> role(String title) {
        var words = words(title);
        return entries.stream()
                .filter(entry -> entry.role().isPresent() && matches(entry, words))
                .findFirst()
                .flatMap(Entry::role);
    }

    public Optional<String> seniority(String title) {
        var words = words(title);
        return entries.stream()
                .filter(entry -> entry.seniority().isPresent() && matches(entry, words))
                .findFirst()
                .flatMap(Entry::seniority);
    }

    private static List<String> words(String title) {
        return List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}&+]+", -1));
    }

    private static boolean matches(Entry entry, List<String> words) {
        return entry.words().stream()
                .allMatch(wanted -> words.stream().anyMatch(word -> matches(wanted, word)));
    }

    private static boolean matches(String wanted, String word) {
        boolean open = wanted.startsWith("*");
        boolean opens = wanted.endsWith("*");
        var core = wanted.substring(open ? 1 : 0, wanted.length() - (opens ? 1 : 0));
        if (open && opens) return word.contains(core);
        if (open) return word.endsWith(core);
        return opens ? word.startsWith(core) : word.equals(core);
    }
}
