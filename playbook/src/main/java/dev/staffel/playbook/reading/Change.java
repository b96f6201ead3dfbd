package dev.staffel.playbook.reading;

/// Something that one playbook says differently from another, in one language.
///
/// @param section the id of the chapter that it belongs to, as in [Section]
/// @param agreed whether it changes the agreement that both sides sign
/// @param before what was said, empty for something new
/// @param after what is said now, empty for something dropped
/// @param text the change in one line, such as "Neu: …" or "Bisher: … Künftig: …"
public record Change(
        String section, boolean agreed, Kind kind, String before, String after, String text) {

    /// What happened to it.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
