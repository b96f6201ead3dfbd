package dev.staffel.server.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One open connection of a browser, as server-sent events. The request's own thread writes and waits: it is a virtual one.
final class NoticeStream {
    /// So often something is written, so that no proxy takes the connection for dead.
    private static final Duration BEAT = Duration.ofSeconds(15);

    private static final int MOST_WAITING = 200;

    /// The end of the stream, after which the browser does not come back by itself.
    private static final String OVER = "event: over\ndata: .\n\n";

    final UUID staff;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Set<Long> told = new HashSet<>(); // touched by the one thread that pushes
    private volatile boolean open = true;

    NoticeStream(UUID staff) {
        this.staff = staff;
    }

    /// Whether this notice was not told here yet; it is from now on.
    boolean isNew(long notice) {
        return told.add(notice);
    }

    /// @param data one line
    void send(String event, String data) {
        // Whoever does not read for so long starts anew when they do.
        if (!waiting.offer("event: " + event + "\ndata: " + data + "\n\n")) end();
    }

    /// Lets the browser go for good.
    void end() {
        open = false;
        waiting.clear();
        waiting.add(OVER);
    }

    /// Writes until either side leaves.
    ///
    /// @param isSignedIn asked before anything is told
    void run(OutputStream out, BooleanSupplier isSignedIn) {
        try {
            write(out, "retry: 5000\n\n");
            while (open) {
                var next = waiting.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (!isSignedIn.getAsBoolean()) {
                    write(out, OVER);
                    return;
                }
                write(out, next == null ? ": still here\n\n" : next);
            }
            write(out, OVER);
        } catch (IOException gone) {
            open = false; // the browser has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
