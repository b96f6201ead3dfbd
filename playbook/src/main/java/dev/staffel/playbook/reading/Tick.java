package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Truth;
import java.util.ArrayList;
import java.util.List;

/// A finding in words: what was asked, whether it holds, and what was seen.
///
/// @param text what was asked, such as "Interesse mindestens 40", or how the parts count together
/// @param seen what was seen, in the reader's words; empty where there are parts
public record Tick(Truth truth, String text, String seen, List<Tick> parts) {
    public Tick {
        parts = List.copyOf(parts);
    }

    /// A tick, a cross, or a question mark where it is not known.
    public String mark() {
        return switch (truth) {
            case YES -> "✓";
            case NO -> "✗";
            case UNKNOWN -> "?";
        };
    }

    /// The tree as lines, parts indented by two spaces: "✗ Interesse mindestens 40 (38)".
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(mark() + " " + text + (seen.isEmpty() ? "" : " (" + seen + ")"));
        for (Tick part : parts) part.lines().forEach(line -> lines.add("  " + line));
        return List.copyOf(lines);
    }
}
