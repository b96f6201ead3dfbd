package dev.staffel.store.identity;

/// A link while batches are written: rows of a subject, from one position up to another, belong to a lead.
final class Tie {
    static final long OPEN = Long.MAX_VALUE;

    final long subject;
    final long lead;
    final long from;
    final long knownFrom;
    final long via;
    private boolean isNew;
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

    /// Whether the batch that is being written has made it, so that there is no row of it yet.
    boolean isNew() {
        return isNew;
    }

    void written() {
        isNew = false;
    }

    long to() {
        return to;
    }
}
