package dev.staffel.playbook.reading;

/// A condition in words, cut so that alternatives which differ in one place can share the rest:
/// "Seite enthält „a“" and "Seite enthält „b“" read "Seite enthält „a“ oder „b“".
///
/// @param middle what differs
record Phrase(String before, String middle, String after) {

    static Phrase of(String text) {
        return new Phrase("", text, "");
    }

    String text() {
        return before + middle + after;
    }

    boolean sharesWith(Phrase other) {
        boolean hasWordsToShare = !before.isEmpty() || !after.isEmpty();
        return hasWordsToShare && before.equals(other.before) && after.equals(other.after);
    }
}
