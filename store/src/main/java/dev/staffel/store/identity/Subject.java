package dev.staffel.store.identity;

import org.jspecify.annotations.Nullable;

/// An id while batches are written: its number, the lead it belongs to now, and whether it was seen before.
final class Subject {
    final long number;
    final Id id;
    private @Nullable Tie tie;
    private boolean hasRows;

    Subject(long number, Id id, @Nullable Tie tie, boolean hasRows) {
        this.number = number;
        this.id = id;
        this.tie = tie;
        this.hasRows = hasRows;
    }

    @Nullable Tie tie() {
        return tie;
    }

    void tie(Tie next) {
        tie = next;
    }

    boolean hasRows() {
        return hasRows;
    }

    void seen() {
        hasRows = true;
    }
}
