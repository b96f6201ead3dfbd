package dev.staffel.store.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that Staffel brings along, running in the data folder until [#close].
///
/// One that an earlier program left behind is adopted; one that dies is started again on the same
/// port, so pools recover by themselves.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    // Below the range from which the system takes ports for outgoing connections: while the server
    // is down, nobody else may get its port by chance.
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final int PORT_TRIES = 5;

    private final Path data;
    private final DataLock lock;
    private final Cluster cluster;
    private final Thread supervisor;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    /// Starts it in seconds; the first time it is unpacked and set up before.
    ///
    /// @throws DatabaseTrouble with what to do, when the folder is in use or unusable
    public static EmbeddedPostgres start(EmbeddedSettings wanted) {
        var settings = wanted.movedTo(createFolder(wanted.data()));
        var account = Account.choose(settings.runAs(), Cluster.folderIn(settings.data()));
        var lock = DataLock.take(settings.data());
        try {
            return new EmbeddedPostgres(settings, account, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /// Whether one was set up in the data folder, running or not.
    public static boolean isIn(Path data) {
        return Files.isDirectory(Cluster.folderIn(data));
    }

    private EmbeddedPostgres(EmbeddedSettings settings, Account account, DataLock lock) {
        this.data = settings.data();
        this.lock = lock;
        var given = settings.binaries();
        var binaries = given == null ? Binaries.unpack(data, account) : new Binaries(given);
        cluster = Cluster.openOrCreate(settings, binaries, account);
        postmaster = Postmaster.adopt(cluster.folder()).orElseGet(() -> startOnAnyPort(cluster));
        address().leaveWordIn(data);
        supervisor = Thread.ofVirtual().name("postgres-supervisor").unstarted(this::supervise);
        supervisor.start();
    }

    public DatabaseAddress address() {
        return DatabaseAddress.embedded(postmaster.port(), cluster.password());
    }

    /// The number of the server's main process, which changes when it had to be started again.
    public long pid() {
        return postmaster.process().pid();
    }

    /// Stops PostgreSQL, whoever is still connected; every commit is kept.
    @Override
    public void close() {
        closing = true;
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            postmaster.stop();
            DatabaseAddress.forgetIn(data);
        } finally {
            lock.close();
        }
    }

    private void supervise() {
        try {
            while (!closing) {
                var well = postmaster.process().isAlive() || restart();
                Thread.sleep(well ? LOOK : PAUSE_AFTER_FAILURE);
            }
        } catch (InterruptedException e) {
            log.debug("No longer watching PostgreSQL", e);
        }
    }

    private boolean restart() {
        log.error("PostgreSQL ended unexpectedly, starting it again");
        try {
            postmaster = Postmaster.start(cluster, postmaster.port());
            log.info("PostgreSQL is running again");
            return true;
        } catch (DatabaseTrouble e) {
            log.error("PostgreSQL can't be started again yet", e);
            return false;
        }
    }

    private static Postmaster startOnAnyPort(Cluster cluster) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Postmaster.start(cluster, freePort());
            } catch (DatabaseTrouble e) {
                var taken = String.valueOf(e.getMessage()).contains("Address already in use");
                if (!taken || attempt == PORT_TRIES) throw e;
            }
        }
    }

    private static int freePort() {
        var random = new Random();
        for (var attempt = 0; attempt < PORTS; attempt++) {
            var port = FIRST_PORT + random.nextInt(PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                log.debug("Port {} is taken", port, e);
            }
        }
        throw new DatabaseTrouble("No port from %d on is free.".formatted(FIRST_PORT));
    }

    private static Path createFolder(Path data) {
        try {
            var folder = Files.createDirectories(data).toRealPath();
            if (!Files.isWritable(folder)) throw new AccessDeniedException(folder.toString());
            return folder;
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "The data folder %s can't be made or written to (%s). Give another one with --data."
                            .formatted(data.toAbsolutePath(), e.getClass().getSimpleName()),
                    e);
        }
    }
}
