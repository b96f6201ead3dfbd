package dev.staffel.server.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A day of a lead's timeline, the latest touch first.
record TimelineDay(LocalDate date, List<Entry> entries) {
    TimelineDay {
        entries = List.copyOf(entries);
    }

    /// What sort of touch it is.
    enum Kind {
        ACTIVITY,
        NEWS,
        STAFF,
        DECISION;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One touch.
    ///
    /// @param texts what happened; of news nothing, they are told by `news`
    /// @param words what somebody wrote
    /// @param details where and how
    /// @param why rules that count it, or the cause of a decision
    /// @param by the name of who did it, empty where no member of staff did
    /// @param faded whether it counts nothing: a machine did it, or it was struck
    record Entry(
            Instant at,
            long position,
            Kind kind,
            List<String> texts,
            String words,
            List<String> details,
            List<KnownLine> news,
            List<String> why,
            String by,
            boolean faded) {
        Entry {
            texts = List.copyOf(texts);
            details = List.copyOf(details);
            news = List.copyOf(news);
            why = List.copyOf(why);
        }
    }
}
