package dev.staffel.store.log;

import dev.staffel.store.log.Callers.Waiting;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Appends for many callers at once: what arrives while one transaction runs goes into the next, together. Each caller
/// waits until its messages are committed.
public final class Appender implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    /// So many messages are worth deciding on while those before are still being written.
    private static final int WORTH_DECIDING_AHEAD = 200;

    /// Repetitions seldom come alone: after an outage all clients send again what they are not sure of.
    private static final int LOOKED_UP_AFTER_A_REPETITION = 200;

    private final SignalLog log;
    private final Groups groups;
    private final Callers callers = new Callers();
    private final Ahead ahead;
    private final Thread thread;
    private volatile boolean open = true;
    private int stillLookedUp;

    /// No answer can be given now: try again later, with the same message ids.
    public static final class Busy extends RuntimeException {
        private Busy(String message) {
            super(message);
        }
    }

    /// @param sql a pool with two connections to spare for the appender's threads
    public Appender(Sql sql, SignalLog log) {
        this.log = log;
        groups = new Groups(sql, log.means());
        ahead = new Ahead(groups, callers::wake);
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
        if (!open || !callers.add(waiting)) throw new Busy("too many messages are waiting");
        if (!open && callers.remove(waiting)) throw new Busy("the log is being closed");
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private void work() {
        while (open || !callers.isEmpty()) {
            try {
                var next = callers.next(WORTH_DECIDING_AHEAD, ahead::isIdle, ahead::hasFailed);
                if (!next.isEmpty()) take(Group.of(next));
                else if (ahead.hasFailed()) settle();
            } catch (InterruptedException e) {
                open = false; // what is queued is still written
            }
        }
        settle();
        ahead.close();
    }

    private void take(Group group) {
        boolean large = group.messages().size() >= WORTH_DECIDING_AHEAD;
        if (large && stillLookedUp == 0 && decideAhead(group)) return;
        settle();
        append(group, ATTEMPTS);
    }

    /// Decides while the group before is being written, and has it written next; false when that can't be.
    private boolean decideAhead(Group group) {
        try {
            var decided = groups.decideAhead(group);
            if (!settle() || decided.isEmpty()) return false;
            ahead.write(group, decided.get());
            return true;
        } catch (RuntimeException | Error failure) {
            groups.forget();
            return false; // whatever it is, the usual way meets it again, and has an answer
        }
    }

    /// Waits for the group that is being written ahead, and writes it anew if that failed; whether it went well.
    private boolean settle() {
        var failed = ahead.settle();
        failed.ifPresent(unwritten -> failed(unwritten.group(), unwritten.failure(), ATTEMPTS));
        return failed.isEmpty();
    }

    // Most messages are new, so they are not looked up first: the log refuses a repetition by
    // itself, and then the group
    // is written once more with a look.
    private void append(Group group, int attempts) {
        try {
            group.answer(groups.write(group, attempts < ATTEMPTS || stillLookedUp > 0));
            stillLookedUp = Math.max(stillLookedUp - 1, 0);
        } catch (RuntimeException | Error failure) {
            failed(group, failure, attempts);
        }
    }

    /// Appends a group once more, and when it failed for another reason than an absent database, each caller's part
    /// alone: one that can't be written must not take the others along.
    private void failed(Group group, Throwable cause, int attempts) {
        groups.forget();
        if (cause instanceof Groups.Moved) {
            append(group, ATTEMPTS);
            return;
        }
        if (!(cause instanceof SqlFailure failure)) {
            group.fail(cause);
            return;
        }
        stillLookedUp = failure.isDuplicate() ? LOOKED_UP_AFTER_A_REPETITION : stillLookedUp;
        // Whether a commit went through is told by the messages' ids when they are appended once
        // more.
        boolean again = failure.isConflict() || failure.isOutcomeUnknown() || failure.isDuplicate();
        if (attempts > 1 && again) {
            append(group, attempts - 1);
        } else if (group.callers().size() == 1 || failure.isDatabaseAway()) {
            group.fail(failure);
        } else {
            group.parts().forEach(part -> append(part, 1));
        }
    }

    /// Writes what is waiting, and takes no more.
    @Override
    public void close() {
        open = false;
        callers.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
