package dev.staffel.engine;

import java.util.ArrayList;
import java.util.List;

/// All rows in the order of their positions, with what the store knows beside: whose subjects are whose, what is struck.
final class Log {
    /// @param subject whom an evidence row is about; 0 for rows of the process
    record Entry(Row row, long subject, long lead) {}

    private record Link(long position, long subject, long lead) {}

    private record Strike(long position, long row) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Strike> strikes = new ArrayList<>();

    List<Entry> entries() {
        return entries;
    }

    long next() {
        return entries.size() + 1L;
    }

    void append(Entry entry) {
        entries.add(entry);
    }

    /// A subject is its own lead until it is linked to another.
    long lead(long subject) {
        return lead(subject, Long.MAX_VALUE);
    }

    private long lead(long subject, long position) {
        long lead = subject;
        for (Link link : links) {
            if (link.subject() == subject && link.position() <= position) lead = link.lead();
        }
        return lead;
    }

    void linkAll(long from, long to, long position) {
        for (long subject : subjects()) {
            if (lead(subject) == from) links.add(new Link(position, subject, to));
        }
    }

    void linkBack(long subject, long position) {
        links.add(new Link(position, subject, subject));
    }

    void strike(long lead, int every, long position) {
        int place = 0;
        for (Row row : evidence(lead, position)) {
            if (row.kind() == Row.Kind.ACTED && place++ % every == 0) {
                strikes.add(new Strike(position, row.position()));
            }
        }
    }

    /// What was known of a lead at a position, the row there among it.
    List<Row> known(long lead, long position) {
        return evidence(lead, position, position);
    }

    /// What was known of a lead just before a position.
    List<Row> evidence(long lead, long position) {
        return evidence(lead, position - 1, position);
    }

    private List<Row> evidence(long lead, long last, long position) {
        return entries.stream()
                .filter(entry -> entry.row().kind().isEvidence())
                .filter(entry -> entry.row().position() <= last)
                .filter(entry -> lead(entry.subject(), position) == lead)
                .map(Entry::row)
                .filter(row -> !isStruck(row, position))
                .toList();
    }

    private boolean isStruck(Row row, long position) {
        return strikes.stream()
                .anyMatch(
                        strike -> strike.row() == row.position() && strike.position() <= position);
    }

    private List<Long> subjects() {
        return entries.stream()
                .map(Entry::subject)
                .filter(id -> id != 0)
                .distinct()
                .sorted()
                .toList();
    }
}
