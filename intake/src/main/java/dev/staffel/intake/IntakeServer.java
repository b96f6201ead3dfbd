package dev.staffel.intake;

import dev.staffel.intake.connection.MemoryBudget;
import dev.staffel.intake.connection.Watches;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Clock;

/// The public plane: takes what websites and apps send, and can tell nobody anything.
public final class IntakeServer implements AutoCloseable {
    /// What is too large is heard to its end up to here, so that the other end hears our answer.
    private static final int HEARD_BYTES = 4 * 1024 * 1024;

    private static final int HEADER_BYTES = 16 * 1024;
    private static final int FIRST_LINE_BYTES = 4 * 1024;

    private final WebServer web;
    private final int port;
    private final Watches watches;
    private final Health health;
    private final Ground ground;

    private IntakeServer(WebServer web, Watches watches, Health health, Ground ground) {
        this.web = web;
        this.port = web.port();
        this.watches = watches;
        this.health = health;
        this.ground = ground;
    }

    /// Listens from here on, also while the database is away. The database stays the caller's to close.
    ///
    /// @param store as all planes of the process share it
    public static IntakeServer start(IntakeSettings settings, Database database, Store store) {
        var ground = Ground.on(database, store);
        var journal = ground.journal();
        var watches =
                new Watches(
                        settings.patience(),
                        new MemoryBudget(settings.bodyBytes()),
                        HEARD_BYTES + HEADER_BYTES + FIRST_LINE_BYTES);
        var health = new Health(journal);
        var front =
                new Front(
                        watches,
                        new Deliveries(
                                journal, new RateLimits(System::nanoTime), Clock.systemUTC()),
                        new ClientSettings(journal, settings.publicUrl().map(PublicAddress::of)),
                        health,
                        journal);
        var web = web(settings, watches, front).build().start();
        return new IntakeServer(web, watches, health, ground);
    }

    private static WebServerConfig.Builder web(
            IntakeSettings settings, Watches watches, Front front) {
        var http =
                Http1Config.builder()
                        .maxHeadersSize(HEADER_BYTES)
                        .maxPrologueLength(FIRST_LINE_BYTES)
                        .build();
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.stopWithin())
                .maxTcpConnections(Descriptors.within(settings.connections()))
                .maxPayloadSize(HEARD_BYTES)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(watches.selector(http))
                .contentEncoding(
                        ContentEncodingContext.builder()
                                .contentEncodingsDiscoverServices(false)
                                .addContentEncoding(new Packed())
                                .build())
                .directHandlers(Refusals.handlers(watches))
                .routing(HttpRouting.builder().any(front));
    }

    public int port() {
        return port;
    }

    /// Lets no new request in, finishes those in flight, and is gone.
    @Override
    public void close() {
        health.stopping();
        web.stop();
        watches.close();
        ground.close();
    }
}
