package dev.staffel.server.dossier;

import java.time.LocalDate;
import java.util.List;

/// The dossier in the reader's words, as it holds today.
///
/// @param settings how it is set up here
/// @param never what is not recorded or shown at all
record Dossier(LocalDate day, List<Said> settings, List<Part> parts, List<String> never) {
    Dossier {
        settings = List.copyOf(settings);
        parts = List.copyOf(parts);
        never = List.copyOf(never);
    }

    record Said(String label, String text) {}

    /// What is recorded for one purpose.
    ///
    /// @param said what, what for, who sees it, how long it is kept, how it is switched off
    /// @param places tables with their columns
    record Part(String name, String title, List<Said> said, List<Said> places) {
        Part {
            said = List.copyOf(said);
            places = List.copyOf(places);
        }
    }
}
