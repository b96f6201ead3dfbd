package dev.staffel.intake.connection;

import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;

/// One connection under watch: what it is expected to do next and until when, and the memory it holds.
///
/// The connection's own virtual thread calls everything but [#cutIfOverdue].
public final class Watch {
    /// Free of the budget, so that requests of ordinary size get through while others hold all the memory.
    private static final int FREE_BYTES = 16 * 1024;

    private static final Duration HEAR_OUT = Duration.ofSeconds(2);

    private final Thread thread = Thread.currentThread();
    private final Patience patience;
    private final MemoryBudget budget;
    private final long maximumRawBytes;

    private long deadline;
    private boolean limited;
    private boolean idle;
    private boolean cut;
    private boolean unheard;
    private long rawBytes;
    private long held;
    private long taken;

    Watch(Patience patience, MemoryBudget budget, long maximumRawBytes) {
        this.patience = patience;
        this.budget = budget;
        this.maximumRawBytes = maximumRawBytes;
        done();
    }

    /// Bytes came from the network.
    synchronized void arrived(int bytes) {
        if (idle) {
            idle = false;
            limit(patience.arrival());
        }
        rawBytes += bytes;
        if (rawBytes > maximumRawBytes) throw new CloseConnectionException("too many bytes");
        hold(bytes);
    }

    /// The request holds more memory now.
    synchronized void hold(long bytes) {
        held += bytes;
        long needed = Math.max(0, held - FREE_BYTES) - taken;
        if (needed <= 0) return;
        if (!budget.take(needed)) throw new Refused(Refused.Why.NO_ROOM);
        taken += needed;
    }

    /// The request is here as a whole; how long we take to answer is our own affair.
    public synchronized void received() {
        idle = false;
        limited = false;
        if (cut) throw new CloseConnectionException("too slow");
    }

    public synchronized void answering() {
        limit(patience.answer());
    }

    /// The answer goes out before the request is here as a whole, and is the connection's last.
    public synchronized void unheard() {
        unheard = true;
    }

    /// Whether the other end may still be sending and shall be heard, for a moment.
    synchronized boolean mayBeHeardOut() {
        limit(HEAR_OUT.compareTo(patience.answer()) < 0 ? HEAR_OUT : patience.answer());
        return unheard && !cut;
    }

    /// The answer is out; the next request may come.
    public synchronized void done() {
        budget.giveBack(taken);
        taken = 0;
        held = 0;
        rawBytes = 0;
        idle = true;
        limit(patience.idle());
    }

    synchronized void closed() {
        budget.giveBack(taken);
        taken = 0;
        limited = false;
    }

    /// Interrupting a virtual thread that waits for its socket closes the socket.
    synchronized void cutIfOverdue(long now) {
        if (!limited || now - deadline < 0) return;
        limited = false;
        cut = true;
        thread.interrupt();
    }

    private void limit(Duration patience) {
        limited = !cut;
        deadline = System.nanoTime() + patience.toNanos();
    }
}
