package dev.staffel.intake.segment;

import dev.staffel.store.identity.Id;
import java.util.List;

/// Ids as clients give them, which may be too long, unfit, or what a program writes when it has none.
final class GivenIds {
    private static final int LONGEST = 200;

    private GivenIds() {}

    /// The id without blanks around it, or nothing, and then perhaps a problem.
    static String person(String name, String text, List<String> problems) {
        var id = checked(name, text, problems);
        if (id.isEmpty() || Id.user(id).isPresent()) return id;
        problems.add(name + " '" + id + "' names nobody");
        return "";
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
