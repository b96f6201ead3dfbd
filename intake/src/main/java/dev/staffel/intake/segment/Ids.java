package dev.staffel.intake.segment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which ids name a person or a message, and which are what a program writes when it has none.
final class Ids {
    private static final int LONGEST = 200;

    // What JavaScript, Java, tag managers and test scripts put where an id was missing.
    private static final Set<String> JUNK =
            Set.of(
                    "0",
                    "-1",
                    "null",
                    "nil",
                    "none",
                    "undefined",
                    "nan",
                    "false",
                    "true",
                    "anonymous",
                    "unknown",
                    "guest",
                    "user",
                    "userid",
                    "user_id",
                    "test",
                    "n/a",
                    "[object object]",
                    "00000000-0000-0000-0000-000000000000");

    private Ids() {}

    /// The id without blanks around it, or nothing, and then perhaps a problem.
    static String person(String name, String text, List<String> problems) {
        var id = text.strip();
        if (id.isEmpty()) return "";
        if (JUNK.contains(id.toLowerCase(Locale.ROOT))) {
            problems.add(name + " '" + id + "' names nobody");
            return "";
        }
        return checked(name, id, problems);
    }

    static String checked(String name, String text, List<String> problems) {
        var id = text.strip();
        if (id.length() > LONGEST) {
            problems.add(name + " is longer than " + LONGEST + " characters");
            return "";
        }
        if (!Text.isClean(id)) {
            problems.add(name + " holds characters that no id may have");
            return "";
        }
        return id;
    }
}
