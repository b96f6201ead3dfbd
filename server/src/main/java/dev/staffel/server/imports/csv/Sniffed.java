package dev.staffel.server.imports.csv;

import java.util.List;

/// What was found out about a file, or why it cannot be read at all.
public sealed interface Sniffed {
    /// The file can be read in this shape.
    record Found(FileShape shape, List<Note> notes) implements Sniffed {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /// The file is no table of text.
    record Refused(Reason reason) implements Sniffed {}
}
