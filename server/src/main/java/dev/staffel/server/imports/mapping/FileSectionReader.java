package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import dev.staffel.server.imports.csv.Dialect;
import dev.staffel.server.imports.csv.Encoding;
import dev.staffel.server.imports.csv.Quoting;
import dev.staffel.server.imports.csv.Stated;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads what a mapping's text states about the file itself: its form and how it writes values.
final class FileSectionReader {
    private static final List<String> LANGUAGES = List.of("de", "en", "en-GB");

    private FileSectionReader() {}

    static Stated file(Map<String, Part> parts) {
        Stated stated = Stated.nothing();
        if (!parts.containsKey("file")) {
            return stated;
        }
        var allowed = List.of("encoding", "delimiter", "quoting", "preamble-lines", "header");
        for (var entry : parts.get("file").entries(allowed).entrySet()) {
            Part part = entry.getValue();
            stated =
                    switch (entry.getKey()) {
                        case "encoding" -> stated.withEncoding(encoding(part));
                        case "delimiter" -> stated.withDelimiter(delimiter(part));
                        case "quoting" -> stated.withQuoting(quoting(part));
                        case "preamble-lines" -> stated.withPreambleLines(part.integer(0, 1_000));
                        case "header" ->
                                stated.withHeader(
                                        part.oneOf(List.of("true", "false")).equals("true"));
                        default -> stated;
                    };
        }
        return stated;
    }

    private static Encoding encoding(Part part) {
        var encoding = Encoding.named(part.text());
        if (encoding.isEmpty()) {
            part.wrong(
                    new Label("Diese Zeichenkodierung ist unbekannt.", "This encoding is unknown."),
                    new Label(
                            "Üblich sind UTF-8, windows-1252, UTF-16LE.",
                            "Usual are UTF-8, windows-1252, UTF-16LE."));
        }
        return encoding.or(() -> Encoding.named("UTF-8")).orElseThrow();
    }

    private static char delimiter(Part part) {
        var delimiter = Dialect.delimiterOf(part.isBlank() ? "blanks" : part.text());
        if (delimiter.isEmpty()) {
            part.wrong(
                    new Label(
                            "Das Trennzeichen ist ein einziges Zeichen.",
                            "The delimiter is one character."),
                    new Label("Oder tab, blanks, none.", "Or tab, blanks, none."));
        }
        return delimiter.orElse(',');
    }

    private static Quoting quoting(Part part) {
        String word = part.oneOf(List.of("doubled", "backslash", "unescaped", "none"));
        return Quoting.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Mapping.Notation notation(Map<String, Part> parts) {
        var usual = Mapping.Notation.german();
        if (!parts.containsKey("notation")) {
            return usual;
        }
        var entries = parts.get("notation").entries(List.of("language", "zone", "country"));
        String language = usual.language();
        if (entries.containsKey("language")) {
            language = entries.get("language").oneOf(LANGUAGES);
        }
        ZoneId zone = entries.containsKey("zone") ? zone(entries.get("zone")) : usual.zone();
        String country = usual.country();
        if (entries.containsKey("country")) {
            country = country(entries.get("country"));
        }
        return new Mapping.Notation(language, zone, country);
    }

    private static ZoneId zone(Part part) {
        try {
            return ZoneId.of(part.text());
        } catch (DateTimeException _) {
            part.wrong(
                    new Label("Diese Zeitzone ist unbekannt.", "This time zone is unknown."),
                    new Label("Zum Beispiel Europe/Berlin.", "For example Europe/Berlin."));
            return ZoneId.of("Europe/Berlin");
        }
    }

    private static String country(Part part) {
        String country = part.text();
        if (!Notations.knowsCountry(country)) {
            part.wrong(
                    new Label(
                            "Von diesem Land ist keine Vorwahl bekannt.",
                            "No dialling code is known of this country."),
                    new Label("Zum Beispiel DE, AT, CH.", "For example DE, AT, CH."));
            return "DE";
        }
        return country;
    }
}
