package dev.staffel.store.identity;

/// Numbers at hand, taken from a sequence a thousand at a time.
///
/// A block lost to a restart is a gap, never a repetition, and so is a number whose transaction was rolled back.
public final class NumberBlocks {
    private static final int SIZE = 1000; // the increment of the sequences

    private long next;
    private long end;

    /// Where new blocks come from.
    @FunctionalInterface
    public interface Supply {
        /// The first number of a new block.
        long next();
    }

    /// A number that nobody has; the supply is asked where none is at hand.
    public synchronized long next(Supply supply) {
        if (next == end) {
            next = supply.next();
            end = next + SIZE;
        }
        return next++;
    }
}
