package dev.staffel.intake.connection;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that the bodies of all requests may hold together.
public final class MemoryBudget {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    public MemoryBudget(long bytes) {
        if (bytes < 1) throw new IllegalArgumentException("bytes must be at least 1: " + bytes);
        this.bytes = bytes;
    }

    /// Whether there was room, and it is now taken.
    boolean take(long more) {
        if (taken.addAndGet(more) <= bytes) return true;
        taken.addAndGet(-more);
        return false;
    }

    void giveBack(long less) {
        taken.addAndGet(-less);
    }

    public long taken() {
        return taken.get();
    }
}
