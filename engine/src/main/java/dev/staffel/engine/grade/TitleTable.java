package dev.staffel.engine.grade;

import java.util.ArrayList;
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
        for (Entry entry : entries) {
            if (entry.role().isPresent() && matches(entry, words)) return entry.role();
        }
        return Optional.empty();
    }

    public Optional<String> seniority(String title) {
        var words = words(title);
        for (Entry entry : entries) {
            if (entry.seniority().isPresent() && matches(entry, words)) return entry.seniority();
        }
        return Optional.empty();
    }

    // Loops, because a title is read for each criterion of each persona whenever a lead is loaded.
    private static List<String> words(String title) {
        var words = new ArrayList<String>();
        var lower = title.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && isPartOfWord(lower.charAt(i))) continue;
            if (i > start) words.add(lower.substring(start, i));
            start = i + 1;
        }
        return words;
    }

    private static boolean isPartOfWord(char c) {
        if (Character.isLetterOrDigit(c) || c == '&' || c == '+') return true;
        return Character.isSurrogate(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean matches(Entry entry, List<String> words) {
        for (String wanted : entry.words()) {
            if (!occurs(wanted, words)) return false;
        }
        return true;
    }

    private static boolean occurs(String wanted, List<String> words) {
        int from = wanted.startsWith("*") ? 1 : 0;
        int to = wanted.endsWith("*") ? wanted.length() - 1 : wanted.length();
        for (String word : words) {
            if (matches(wanted, from, to, word)) return true;
        }
        return false;
    }

    private static boolean matches(String wanted, int from, int to, String word) {
        int length = to - from;
        int first = 0;
        int last = word.length() - length;
        if (from == 0) last = Math.min(last, 0); // from the word's beginning
        if (to == wanted.length()) first = word.length() - length; // to its end
        for (int at = Math.max(first, 0); at <= last; at++) {
            if (word.regionMatches(at, wanted, from, length)) return true;
        }
        return false;
    }
}
