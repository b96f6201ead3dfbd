package dev.staffel.bench.intake;

import dev.staffel.bench.load.Messages;
import dev.staffel.store.log.Appender;
import dev.staffel.store.log.Incoming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the log takes by itself, with dedupe and identity, without the way over HTTP: messages that are ready, from as many
/// callers as the intake has connections.
final class AppendAlone {
    private static final int CALLERS = 16;

    private final Appender appender;

    AppendAlone(Appender appender) {
        this.appender = appender;
    }

    /// Appends for a while, until all is durable; how many seconds it took.
    ///
    /// @param size how many a caller brings at once
    /// @param most how many batches there are at most
    double append(Messages messages, int size, int most, Duration slice)
            throws InterruptedException {
        Queue<List<Incoming>> batches = new ConcurrentLinkedQueue<>(messages.batches(most, size));
        var callers = new ArrayList<Thread>();
        long start = System.nanoTime();
        long end = start + slice.toNanos();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(Thread.ofPlatform().start(() -> append(batches, end)));
        }
        for (Thread caller : callers) caller.join();
        return (System.nanoTime() - start) / 1e9;
    }

    private void append(Queue<List<Incoming>> batches, long end) {
        while (System.nanoTime() < end) {
            var batch = batches.poll();
            if (batch == null) return;
            appender.append(batch);
        }
    }
}
