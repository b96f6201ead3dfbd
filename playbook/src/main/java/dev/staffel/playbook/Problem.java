package dev.staffel.playbook;

import dev.staffel.engine.Label;

/// Something in a playbook's text that can't be read, with its place and what to do about it.
///
/// @param line from 1
/// @param column from 1
/// @param path the way to it, such as `agreement.rules.r01.points`; empty for the text as a whole
/// @param value what stands there, shortened; empty where nothing does
public record Problem(int line, int column, String path, String value, Label what, Label remedy) {

    /// One line in the reader's language, such as "line 3, column 5, agreement.rules.r01.points: …".
    ///
    /// @param language an ISO 639-1 code; anything but "de" reads English
    public String in(String language) {
        var place = language.equals("de") ? "Zeile %d, Spalte %d" : "line %d, column %d";
        return place.formatted(line, column)
                + (path.isEmpty() ? "" : ", " + path)
                + ": "
                + what.in(language)
                + " "
                + remedy.in(language);
    }
}
