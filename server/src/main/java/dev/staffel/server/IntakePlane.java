package dev.staffel.server;

import dev.staffel.intake.IntakeServer;
import dev.staffel.intake.IntakeSettings;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The public plane as a part of the program: what websites and apps send comes in here.
final class IntakePlane implements Plane {
    private final int port;
    private final Database database;
    private final Store store;
    private @Nullable IntakeServer server;

    IntakePlane(int port, Database database, Store store) {
        this.port = port;
        this.database = database;
        this.store = store;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void start() {
        server = IntakeServer.start(IntakeSettings.onPort(port), database, store);
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(server)
                .map(started -> URI.create("http://localhost:" + started.port()));
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}
