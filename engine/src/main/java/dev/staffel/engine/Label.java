package dev.staffel.engine;

/// A name as the users of a playbook read it, in German and in English.
public record Label(String de, String en) {
    public Label {
        if (de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a label needs German and English text: '" + de + "' / '" + en + "'");
        }
    }

    /// The text in a language: an ISO 639-1 code, of which anything but "de" reads English.
    public String in(String language) {
        return language.equals("de") ? de : en;
    }
}
