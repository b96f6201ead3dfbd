package dev.staffel.intake.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.time.Duration;

/// A connection whose watch ends with it.
record WatchedConnection(ServerConnection inner, HelidonSocket socket, Watch watch, Watches watches)
        implements ServerConnection, InterruptableTask<Void> {
    private static final long HEARD_OUT_BYTES = 16 * 1024 * 1024;

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            inner.handle(limit);
        } finally {
            if (watch.mayBeHeardOut()) hearOut();
            watches.end();
        }
    }

    // To close on somebody who is still sending breaks the connection, and takes back the answer
    // before it is read.
    private void hearOut() {
        try {
            long heard = 0;
            for (byte[] more = socket.get(); more != null; more = socket.get()) {
                heard += more.length;
                if (heard > HEARD_OUT_BYTES) return;
            }
        } catch (UncheckedIOException e) {
            return; // gone, or cut by the watch
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
