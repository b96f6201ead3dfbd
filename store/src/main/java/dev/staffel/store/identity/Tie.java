package dev.staffel.store.identity;

/// A link while a batch is written: rows of a subject, from one position up to another, belong to a lead.
final class Tie {
    static final long OPEN = Long.MAX_VALUE;

    final long subject;
    final long lead;
    final long from;
    final long knownFrom;
    final long via;
    final boolean isNew;
    private long to = OPEN;

    Tie(long subject, long lead, long from, long knownFrom, long via, boolean isNew) {
        this.subject = subject;
        this.lead = lead;
        this.from = from;
        this.knownFrom = knownFrom;
        this.via = via;
        this.isNew = isNew;
    }

    void end(long position) {
        to = position;
    }

    long to() {
        return to;
    }
}
