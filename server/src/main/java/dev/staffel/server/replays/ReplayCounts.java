package dev.staffel.server.replays;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Counts what a replay finds, by as many threads as like to: each counts by itself, and in the end all is added up, which comes
/// to the same in whatever order.
final class ReplayCounts<C> {
    private final Supplier<C> none;
    private final BiConsumer<C, C> sum;
    private final ConcurrentLinkedQueue<C> idle = new ConcurrentLinkedQueue<>();

    /// @param none what has counted nothing yet
    /// @param sum adds to the first what the second has counted
    ReplayCounts(Supplier<C> none, BiConsumer<C, C> sum) {
        this.none = none;
        this.sum = sum;
    }

    void count(Consumer<C> some) {
        var taken = idle.poll();
        var counted = taken == null ? none.get() : taken;
        some.accept(counted);
        idle.add(counted);
    }

    /// What all come to, once nobody counts any more.
    C all() {
        var all = none.get();
        idle.forEach(counted -> sum.accept(all, counted));
        return all;
    }
}
