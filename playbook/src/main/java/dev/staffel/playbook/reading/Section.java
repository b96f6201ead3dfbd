package dev.staffel.playbook.reading;

import java.util.List;

/// A chapter of a playbook's reading.
///
/// @param id names the chapter in links, such as `rules`
/// @param agreed whether it belongs to the agreement that both sides sign
public record Section(String id, String title, boolean agreed, List<String> sentences) {
    public Section {
        sentences = List.copyOf(sentences);
    }
}
