package dev.staffel.intake.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/// A connection whose watch ends with it.
record WatchedConnection(ServerConnection inner, Watches watches)
        implements ServerConnection, InterruptableTask<Void> {
    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            inner.handle(limit);
        } finally {
            watches.end();
        }
    }

    @Override
    public Duration idleTime() {
        return inner.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        inner.close(interrupt);
    }

    // A stopping server interrupts the connections that wait for a request and lets the others
    // finish.
    @Override
    public boolean canInterrupt() {
        return inner instanceof InterruptableTask<?> task && task.canInterrupt();
    }
}
