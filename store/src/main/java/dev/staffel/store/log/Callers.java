package dev.staffel.store.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Callers who wait for their messages to be logged, in the order in which they came.
final class Callers {
    private static final int MOST = 4_096;
    private static final long LOOK_AGAIN_MILLIS = 100;

    /// A caller.
    record Waiting(SignalLog.Ready messages, CompletableFuture<List<Appended>> answer) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> all = new ArrayDeque<>();
    private int messages;

    /// Whether there was room.
    boolean add(Waiting caller) {
        lock.lock();
        try {
            if (all.size() >= MOST) return false;
            all.add(caller);
            messages += caller.messages.size();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Takes a caller back; whether it was still waiting.
    boolean remove(Waiting caller) {
        lock.lock();
        try {
            boolean waited = all.remove(caller);
            if (waited) messages -= caller.messages.size();
            return waited;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return all.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// The next callers, with at most [SignalLog#AT_ONCE] messages together; nobody when nobody comes for a while, or
    /// there is something else to do.
    ///
    /// @param many as many messages are worth taking at any time
    /// @param any whether fewer are, too; [#wake] when that changes
    /// @param other whether there is something else to do; [#wake] when that changes
    List<Waiting> next(int many, BooleanSupplier any, BooleanSupplier other)
            throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS);
            while (messages < many && (all.isEmpty() || !any.getAsBoolean())) {
                if (nanos <= 0 || other.getAsBoolean()) return List.of();
                nanos = changed.awaitNanos(nanos);
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> take() {
        var taken = new ArrayList<Waiting>();
        int size = 0;
        for (var next = all.peek(); next != null; next = all.peek()) {
            size += next.messages.size();
            if (!taken.isEmpty() && size > SignalLog.AT_ONCE) break;
            taken.add(all.remove());
            messages -= next.messages.size();
        }
        return taken;
    }

    /// Has whoever waits in [#next] look again.
    void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
