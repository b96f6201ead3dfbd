package dev.staffel.store.leads;

import dev.staffel.engine.Lead;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Words of a lead as they are searched and sorted: small letters without accents, `ß` as `ss`.
public final class Words {
    private static final List<String> SEARCHED =
            List.of("name", "first-name", "last-name", "email", "account.name", "phone", "mobile");
    private static final int LONGEST_NAME = 200; // so that it fits into an index
    private static final int LONGEST = 60;

    private Words() {}

    /// The words of a text.
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.substring(0, Math.min(word.length(), LONGEST)));
        word.setLength(0);
    }

    /// The words under which a lead is found.
    static List<String> search(Lead lead) {
        var words = new TreeSet<String>();
        for (String name : SEARCHED) words.addAll(of(value(lead, name)));
        return List.copyOf(words);
    }

    /// Last and first name, else whatever there is to sort by.
    static String sortName(Lead lead) {
        var names = (value(lead, "last-name") + " " + value(lead, "first-name")).strip();
        for (String name : List.of("name", "account.name", "email")) {
            if (names.isEmpty()) names = value(lead, name);
        }
        return plain(names.substring(0, Math.min(names.length(), LONGEST_NAME)));
    }

    static String value(Lead lead, String name) {
        var value = lead.evidence().attributes().value(name);
        return value == null ? "" : value;
    }

    private static String plain(String text) {
        if (isPlain(text)) return text;
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'ß') plain.append("ss");
            else if (Character.getType(c) != Character.NON_SPACING_MARK) plain.append(c);
        }
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128 && !(c >= 'A' && c <= 'Z'));
    }
}
