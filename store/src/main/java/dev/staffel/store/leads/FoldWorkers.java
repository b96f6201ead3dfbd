package dev.staffel.store.leads;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps leads up to date with the log in the background: what is appended is folded, what time decides is decided, what
/// trusted sources join is joined. Any number of processes may run them.
public final class FoldWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FoldWorkers.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private static final Duration AFTER_NEWER_RELEASE = Duration.ofMinutes(1);

    private final AtomicBoolean told = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final FoldBatches batches;
    private final Background background;
    private long signalled;
    private volatile boolean open = true;

    private FoldWorkers(Sql sql, Folding folding, int slices) {
        this.batches = new FoldBatches(sql, folding, slices);
        this.background = new Background(sql, folding);
    }

    /// Starts one thread for each slice of the leads, and one for what time and trusted sources bring.
    ///
    /// @param sql a pool with a connection for each of the threads
    public static FoldWorkers start(Sql sql, Folding folding, int slices) {
        var workers = new FoldWorkers(sql, folding, slices);
        for (int slice = 0; slice < slices; slice++) {
            int own = slice;
            workers.run("fold-" + slice, () -> workers.batches.foldSome(own));
        }
        workers.run("fold-background", workers.background::work);
        return workers;
    }

    /// One round of a worker's work.
    @FunctionalInterface
    interface Round {
        /// Whether there may be more to do at once.
        boolean work();
    }

    private void run(String name, Round round) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> loop(name, round)));
    }

    private void loop(String name, Round round) {
        long seen = 0;
        while (open) {
            try {
                boolean more = round.work();
                if (!more) seen = await(seen, POLL);
            } catch (OlderRelease e) {
                if (!told.getAndSet(true)) LOG.error("workers stop folding: {}", e.getMessage());
                await(Long.MAX_VALUE, AFTER_NEWER_RELEASE);
            } catch (SqlFailure e) {
                LOG.warn("{} waits for the database: {}", name, e.sqlState());
                await(Long.MAX_VALUE, AFTER_TROUBLE);
            } catch (RuntimeException e) {
                LOG.error("{} failed and goes on", name, e);
                await(Long.MAX_VALUE, AFTER_TROUBLE);
            }
        }
    }

    /// Tells that something was appended.
    public void wake() {
        lock.lock();
        try {
            signalled++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long await(long seen, Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (open && (seen == Long.MAX_VALUE || signalled == seen) && nanos > 0)
                nanos = news.awaitNanos(nanos);
            return signalled;
        } catch (InterruptedException e) {
            open = false;
            return signalled;
        } finally {
            lock.unlock();
        }
    }

    /// Folds everything that is in the log by now, in the caller's thread; for commands and tests.
    public static void catchUp(Sql sql, Folding folding) {
        var batches = new FoldBatches(sql, folding, 1);
        while (batches.foldSome(0)) {
            // on to the end
        }
    }

    /// Ends after the rounds that are under way.
    @Override
    public void close() {
        open = false;
        wake();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
