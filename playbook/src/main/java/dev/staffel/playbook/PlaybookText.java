package dev.staffel.playbook;

/// A playbook's text: YAML that people can read and write.
public final class PlaybookText {
    private PlaybookText() {}

    /// The playbook, or every problem of the text at once.
    public static ReadResult read(String text) {
        return PlaybookReader.read(text);
    }
}
