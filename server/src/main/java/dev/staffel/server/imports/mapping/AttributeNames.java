package dev.staffel.server.imports.mapping;

import dev.staffel.engine.KnownAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of attributes that every page and rule knows; a mapping may use others beside them,
/// but not by a slip of the pen.
public final class AttributeNames {
    /// What a column may tell of a person; consents have a section of their own.
    public static final List<String> KNOWN =
            Arrays.stream(KnownAttribute.values())
                    .filter(attribute -> !attribute.isConsent())
                    .map(KnownAttribute::id)
                    .toList();

    static final List<String> PURPOSES =
            Arrays.stream(KnownAttribute.values())
                    .filter(KnownAttribute::isConsent)
                    .map(consent -> consent.id().substring(KnownAttribute.CONSENT.length()))
                    .toList();

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

    private AttributeNames() {}

    static boolean isWellFormed(String name) {
        return WELL_FORMED.matcher(name).matches();
    }

    /// The known name that another was probably meant to be.
    static Optional<String> nearest(String name, List<String> known) {
        String best = "";
        int least = Math.max(1, name.length() / 4) + 1;
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    // Levenshtein's distance, one row of the table at a time.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = fold(one.charAt(i - 1)) == fold(other.charAt(j - 1));
                int change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static char fold(char c) {
        return c == '_' || c == ' ' ? '-' : Character.toLowerCase(c);
    }
}
