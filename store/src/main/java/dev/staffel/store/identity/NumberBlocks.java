package dev.staffel.store.identity;

import java.util.ArrayDeque;

/// Numbers at hand, taken from a sequence a thousand at a time.
///
/// A block lost to a rollback or a restart is a gap, never a repetition.
public final class NumberBlocks {
    private static final int SIZE = 1000; // the increment of the sequences

    private final ArrayDeque<Block> blocks = new ArrayDeque<>();
    private int available;

    private static final class Block {
        private long next;
        private final long end;

        private Block(long first) {
            next = first;
            end = first + SIZE;
        }
    }

    /// Where new blocks come from.
    @FunctionalInterface
    public interface Supply {
        /// The first number of a new block.
        long next();
    }

    /// Makes sure that so many numbers are at hand.
    public synchronized void reserve(int count, Supply supply) {
        while (available < count) {
            blocks.add(new Block(supply.next()));
            available += SIZE;
        }
    }

    /// A number that nobody has.
    ///
    /// @throws IllegalStateException when more are taken than were reserved
    synchronized long next() {
        var block = blocks.peek();
        if (block == null) throw new IllegalStateException("more numbers taken than reserved");
        long number = block.next++;
        available--;
        if (block.next == block.end) blocks.remove();
        return number;
    }
}
