package dev.staffel.engine.grade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns a free-text job title into a role and a seniority, by a table that everyone can read and edit.
///
/// The first entry with a role gives the role, the first with a seniority the seniority; so specific words stand first.
public record TitleTable(List<Entry> entries) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&+]+");

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

    /// What a title says of a person; empty where the table doesn't know.
    public record Position(Optional<String> role, Optional<String> seniority) {
        public static final Position UNKNOWN = new Position(Optional.empty(), Optional.empty());
    }

    public TitleTable {
        entries = List.copyOf(entries);
    }

    public static TitleTable empty() {
        return new TitleTable(List.of());
    }

    public Position read(String title) {
        var words = BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT));
        var role = Optional.<String>empty();
        var seniority = Optional.<String>empty();
        for (Entry entry : entries) {
            boolean wanted =
                    (role.isEmpty() && entry.role().isPresent())
                            || (seniority.isEmpty() && entry.seniority().isPresent());
            if (!wanted || !matches(entry, words)) continue;
            if (role.isEmpty()) role = entry.role();
            if (seniority.isEmpty()) seniority = entry.seniority();
        }
        return new Position(role, seniority);
    }

    private static boolean matches(Entry entry, String[] words) {
        for (String wanted : entry.words()) {
            if (!occurs(wanted, words)) return false;
        }
        return true;
    }

    private static boolean occurs(String wanted, String[] words) {
        int start = wanted.startsWith("*") ? 1 : 0;
        int end = wanted.length() - (wanted.endsWith("*") ? 1 : 0);
        for (String word : words) {
            if (matches(wanted, start, end, word)) return true;
        }
        return false;
    }

    /// Whether the letters from `start` to `end` are the word or, where a star stands, its end or its beginning.
    private static boolean matches(String wanted, int start, int end, String word) {
        int length = end - start;
        boolean endsWith = start > 0;
        boolean startsWith = end < wanted.length();
        if (startsWith && endsWith) return word.contains(wanted.substring(start, end));
        if (!startsWith && !endsWith) return word.equals(wanted);
        int from = startsWith ? 0 : word.length() - length;
        return word.regionMatches(from, wanted, start, length);
    }
}
