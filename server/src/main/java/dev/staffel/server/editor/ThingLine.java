package dev.staffel.server.editor;

/// A thing as a list shows it.
///
/// @param name in the reader's language, or what tells it apart where it has none
/// @param sentence what it says; empty where its name says all
/// @param problems how many there are in it
record ThingLine(
        String path, String name, String sentence, int problems, boolean isFirst, boolean isLast) {
    /// The end of ids of elements.
    String anchor() {
        return path.replaceAll("[^a-z0-9]+", "-");
    }
}
