package dev.staffel.intake.connection;

import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// All connections under watch, and the eye that cuts those which are overdue.
public final class Watches implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Patience patience;
    private final MemoryBudget budget;
    private final long maximumRawBytes;
    private final ConcurrentHashMap<Thread, Watch> watches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService eye =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("intake-patience").factory());

    /// @param maximumRawBytes that one request may send before it is cut off without an answer
    public Watches(Patience patience, MemoryBudget budget, long maximumRawBytes) {
        this.patience = patience;
        this.budget = budget;
        this.maximumRawBytes = maximumRawBytes;
        var _ =
                eye.scheduleWithFixedDelay(
                        this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// HTTP/1.1 as Helidon speaks it, each connection under watch.
    public ServerConnectionSelector selector(Http1Config http) {
        return new WatchedHttp1(Http1ConnectionSelector.builder().config(http).build(), this);
    }

    /// The watch of the connection whose thread asks.
    public Watch current() {
        Watch watch = watches.get(Thread.currentThread());
        if (watch == null) throw new IllegalStateException("not on a connection's thread");
        return watch;
    }

    public int open() {
        return watches.size();
    }

    Watch begin() {
        var watch = new Watch(patience, budget, maximumRawBytes);
        watches.put(Thread.currentThread(), watch);
        return watch;
    }

    void end() {
        @Nullable Watch watch = watches.remove(Thread.currentThread());
        if (watch != null) watch.closed();
    }

    private void look() {
        long now = System.nanoTime();
        for (Watch watch : watches.values()) watch.cutIfOverdue(now);
    }

    @Override
    public void close() {
        eye.shutdownNow();
    }

    ServerConnection watched(ServerConnectionSelector http1, ConnectionContext context) {
        Watch watch = begin();
        var inner = http1.connection(new WatchedContext(context, watch));
        return new WatchedConnection(inner, context.serverSocket(), watch, this);
    }
}
