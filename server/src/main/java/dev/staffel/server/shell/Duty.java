package dev.staffel.server.shell;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Something that somebody owes, as the start page of heads tells it.
///
/// @param what one sentence in the reader's language
/// @param address where it is looked at
/// @param who owes it, by name where there is one
/// @param until the last day before it is overdue; of what is overdue, the day since when
/// @param answering how it is answered on the spot, where that takes no more than a day
public record Duty(
        Tone tone,
        String what,
        String address,
        String who,
        Optional<LocalDate> until,
        Optional<Answering> answering) {

    /// How urgent it is, the most urgent first.
    public enum Tone {
        OVERDUE("bad"),
        DUE("clock"),
        SOON("plain");

        private final String badge;

        Tone(String badge) {
            this.badge = badge;
        }

        /// The tone of its badge.
        public String badge() {
            return badge;
        }

        /// The end of its message key.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A form of one date.
    ///
    /// @param action the address it is sent to
    /// @param known what is sent beside the date, by the names of fields
    /// @param verb the words of its button
    /// @param field the name of the date
    /// @param label the words beside the date
    /// @param suggested the date that stands there at first
    public record Answering(
            String action,
            Map<String, String> known,
            String verb,
            String field,
            String label,
            LocalDate suggested) {
        public Answering {
            known = Map.copyOf(known);
        }
    }
}
