package dev.staffel.store.log;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Appends for many callers at once: what arrives while one transaction runs goes into the next, together. Each caller
/// waits until its messages are committed.
public final class Appender implements AutoCloseable {
    private static final int WAITING_CALLERS = 4_096;
    private static final int ATTEMPTS = 5;

    /// Repetitions seldom come alone: after an outage all clients send again what they are not sure of.
    private static final int LOOKED_UP_AFTER_A_REPETITION = 200;

    private final Sql sql;
    private final SignalLog log;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_CALLERS);
    private final Thread thread;
    private volatile boolean open = true;
    private int stillLookedUp;

    private record Waiting(SignalLog.Ready messages, CompletableFuture<List<Appended>> answer) {}

    /// No answer can be given now: try again later, with the same message ids.
    public static final class Busy extends RuntimeException {
        private Busy(String message) {
            super(message);
        }
    }

    /// @param sql a pool with a connection to spare for the appender's thread
    public Appender(Sql sql, SignalLog log) {
        this.sql = sql;
        this.log = log;
        thread = Thread.ofPlatform().name("appender").daemon().start(this::work);
    }

    /// Appends messages, at most [SignalLog#AT_ONCE], in one transaction; returns once it has committed.
    ///
    /// @throws Busy when too many are waiting, or the appender is closed
    /// @throws SqlFailure when the database is away; nothing is known to be logged, and a repetition is safe
    public List<Appended> append(List<Incoming> messages) {
        // Each caller gets its own messages ready, so that the one thread that holds the lock of
        // the log need not.
        var waiting = new Waiting(log.prepare(messages), new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) throw new Busy("too many messages are waiting");
        if (!open && queue.remove(waiting)) throw new Busy("the log is being closed");
        try {
            return waiting.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private void work() {
        while (open || !queue.isEmpty()) {
            try {
                var group = next();
                if (!group.isEmpty()) append(group, ATTEMPTS);
            } catch (InterruptedException e) {
                open = false; // what is queued is still written
            }
        }
    }

    private List<Waiting> next() throws InterruptedException {
        var group = new ArrayList<Waiting>();
        var first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) return group;
        group.add(first);
        int size = first.messages.size();
        for (var more = queue.peek(); more != null; more = queue.peek()) {
            size += more.messages.size();
            if (size > SignalLog.AT_ONCE) break;
            group.add(queue.remove());
        }
        return group;
    }

    /// Appends a group, and when that fails for another reason than an absent database, each caller's part alone: one
    /// that can't be written must not take the others along.
    private void append(List<Waiting> group, int attempts) {
        try {
            var answers = write(group, attempts == ATTEMPTS && stillLookedUp-- <= 0);
            stillLookedUp = Math.max(stillLookedUp, 0);
            int from = 0;
            for (Waiting waiting : group) {
                int to = from + waiting.messages.size();
                waiting.answer.complete(List.copyOf(answers.subList(from, to)));
                from = to;
            }
        } catch (SqlFailure failure) {
            stillLookedUp = failure.isDuplicate() ? LOOKED_UP_AFTER_A_REPETITION : stillLookedUp;
            // Whether a commit went through is told by the messages' ids when they are appended
            // once more.
            if (attempts > 1
                    && (failure.isConflict()
                            || failure.isOutcomeUnknown()
                            || failure.isDuplicate())) {
                append(group, attempts - 1);
            } else if (group.size() == 1 || failure.isDatabaseAway()) {
                group.forEach(waiting -> waiting.answer.completeExceptionally(failure));
            } else {
                group.forEach(waiting -> append(List.of(waiting), 1));
            }
        } catch (RuntimeException | Error failure) {
            group.forEach(waiting -> waiting.answer.completeExceptionally(failure));
        }
    }

    // Most messages are new, so they are not looked up first: the log refuses a repetition by
    // itself, and then the group is
    // written once more with a look.
    private List<Appended> write(List<Waiting> group, boolean takenForNew) {
        var together = SignalLog.Ready.together(group.stream().map(Waiting::messages).toList());
        return sql.inTransaction(session ->
                takenForNew ? log.appendNew(session, together) : log.append(session, together));
    }

    /// Writes what is waiting, and takes no more.
    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
