package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;

/// Something in a mapping that cannot be used: where it stands, what it says, and the remedy.
///
/// @param line the line of the mapping's text, counted from 1
/// @param path the way to it, such as `attributes.email`
public record MappingProblem(
        int line, int column, String path, String value, Label what, Label remedy) {

    /// One sentence in the language, an ISO 639-1 code.
    public String in(String language) {
        String place = language.equals("de") ? "Zeile %d, Spalte %d" : "line %d, column %d";
        return place.formatted(line, column)
                + (path.isEmpty() ? "" : ", " + path)
                + (value.isEmpty() ? "" : ", \"" + value + "\"")
                + ": "
                + what.in(language)
                + " "
                + remedy.in(language);
    }
}
