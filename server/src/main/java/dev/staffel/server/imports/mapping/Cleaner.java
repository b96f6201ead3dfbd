package dev.staffel.server.imports.mapping;

import dev.staffel.server.imports.csv.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Cleans the values of a row: trims, knows the words for "unknown", folds cases, translates by
/// table, and reads numbers and addresses.
final class Cleaner {
    private static final List<String> YES =
            List.of("yes", "ja", "true", "wahr", "1", "x", "y", "j");
    private static final List<String> NO = List.of("no", "nein", "false", "falsch", "0", "n");

    private final Set<String> blank;
    private final Notations notations;

    Cleaner(Mapping mapping) {
        this.blank = mapping.blank().stream().map(Cell::folded).collect(Collectors.toSet());
        this.notations = new Notations(mapping.notation());
    }

    /// The value without surrounding blanks, empty when it means "unknown".
    String plain(String raw) {
        String text = raw.strip();
        return text.isEmpty() || blank.contains(Cell.folded(text)) ? "" : text;
    }

    /// The clean value, empty when it is unknown; a value that is not what the column should hold
    /// is told to `wrong` and left out.
    String clean(Cell cell, String raw, List<Reason> wrong) {
        String text = plain(raw);
        if (text.isEmpty()) {
            return text;
        }
        String translated = cell.values().get(Cell.folded(text));
        if (translated != null) {
            return translated;
        }
        if (cell.onlyListed()) {
            wrong.add(Reason.of("value-is-not-listed", cell.column(), text));
            return "";
        }
        Optional<String> read = read(cell, text);
        if (read.isEmpty()) {
            wrong.add(Reason.of("value-is-no-" + word(cell.as()), cell.column(), text));
        }
        return read.orElse("");
    }

    private Optional<String> read(Cell cell, String text) {
        return switch (cell.as()) {
            case TEXT -> Optional.of(folded(cell.fold(), text));
            case NUMBER -> notations.number(text);
            case EMAIL -> Notations.email(text);
            case PHONE -> notations.phone(text);
            case YES_NO -> yesOrNo(cell, Cell.folded(text));
        };
    }

    private static String word(Cell.As as) {
        return as.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> yesOrNo(Cell cell, String text) {
        if (!cell.yes().isEmpty() || !cell.no().isEmpty()) {
            if (cell.no().contains(text)) {
                return Optional.of("no");
            }
            return Optional.of(cell.yes().contains(text) ? "yes" : "");
        }
        if (YES.contains(text)) {
            return Optional.of("yes");
        }
        return NO.contains(text) ? Optional.of("no") : Optional.empty();
    }

    private static String folded(Cell.Fold fold, String text) {
        return switch (fold) {
            case AS_IT_IS -> text;
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case WORDS -> words(text);
        };
    }

    // Only words written all small or all in capitals; "McDonald" and "GmbH" know better.
    private static String words(String text) {
        boolean oneCase =
                text.equals(text.toLowerCase(Locale.ROOT))
                        || text.equals(text.toUpperCase(Locale.ROOT));
        if (!oneCase) {
            return text;
        }
        var words = new StringBuilder();
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            words.append(starts ? Character.toUpperCase(c) : Character.toLowerCase(c));
            starts = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return words.toString();
    }

    Notations notations() {
        return notations;
    }
}
