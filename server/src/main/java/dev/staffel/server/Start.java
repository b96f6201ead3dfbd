package dev.staffel.server;

import dev.staffel.server.demo.Demonstration;
import dev.staffel.server.health.Meters;
import dev.staffel.server.logs.LogSetup;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.server.users.FirstAdministrator;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/// The one owner of start and stop: PostgreSQL and migrations, then intake, workers and staff plane; the planes stop in
/// the same order, the database last.
final class Start {
    private static final PoolSettings STAFF_POOL =
            new PoolSettings("staff", 16, Duration.ofSeconds(30));

    /// With which an external database is awaited that is started together with this program.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Options options;
    private final List<Plane> planes = new ArrayList<>();
    private final Deque<AutoCloseable> ground = new ArrayDeque<>();
    private volatile boolean stopping;

    private Start(Options options) {
        this.options = options;
    }

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Options options = Options.of(arguments, environment);
        LogSetup.choose(options.log());
        Start start = new Start(options);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            start.stop();
                            stopped.countDown();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        start.begin();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void begin() throws Options.Trouble {
        Optional<StaffPlane> staff = startPlanes();
        if (staff.isPresent() && options.demo()) fill(staff.get());
        if (stopping) return;
        if (staff.isPresent()) welcome(staff.get());
        System.out.println("Staffel is ready: " + addresses());
    }

    /// Whoever stops the program meanwhile waits for it, so that nothing is started behind the stop.
    private synchronized Optional<StaffPlane> startPlanes() throws Options.Trouble {
        if (stopping) return Optional.empty();
        Database database = Database.start(address(), PATIENCE);
        ground.push(database);
        Store store = Store.on(database);
        store.versions().publishFirst();
        requireFreePorts();
        if (options.part().serves() || options.part().works()) eraseAgain(database, store);
        if (options.part().takesIn())
            planes.add(new IntakePlane(options.intakePort(), database, store));
        if (options.part().works()) planes.add(new WorkerPlane(database, store));
        Optional<StaffPlane> staff =
                options.part().serves() ? Optional.of(staff(database, store)) : Optional.empty();
        staff.ifPresent(planes::add);
        for (Plane plane : planes) {
            if (stopping) return Optional.empty();
            plane.start();
        }
        return staff;
    }

    private StaffPlane staff(Database database, Store store) {
        return new StaffPlane(
                options.port(),
                options.trustedProxies(),
                List.of(
                        Clock.systemUTC(),
                        database,
                        database.sql(STAFF_POOL),
                        store,
                        new ErasureList(options.erasures()),
                        new SealingKey(options.data().resolve("secret.key")),
                        new PublicPort(options.intakePort()),
                        Meters.create()));
    }

    private void requireFreePorts() throws Options.Trouble {
        List<String> problems = new ArrayList<>();
        if (options.part().serves()) taken("port", options.port()).ifPresent(problems::add);
        if (options.part().takesIn())
            taken("intake-port", options.intakePort()).ifPresent(problems::add);
        if (!problems.isEmpty()) throw new Options.Trouble(problems);
    }

    private static Optional<String> taken(String option, int port) {
        try (var _ = new ServerSocket(port)) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "Port %d can't be used (%s). Stop what uses it, or choose another one with --%s."
                            .formatted(port, e.getMessage(), option));
        }
    }

    /// The year of the demonstration is long, and nobody who stops it waits for its end.
    private void fill(StaffPlane staff) {
        try {
            staff.part(Demonstration.class).fill();
        } catch (RuntimeException e) {
            if (!stopping) throw e;
        }
    }

    /// The database may be a restored copy, whoever restored it.
    private void eraseAgain(Database database, Store store) {
        ErasureList list = new ErasureList(options.erasures());
        int again =
                new Erasures(database.unpooled(), store.log(), Clock.systemUTC(), list).repeat();
        if (again > 0) {
            LoggerFactory.getLogger(Start.class)
                    .warn("{} leads had been erased before, and were erased again", again);
        }
    }

    private DatabaseAddress address() {
        if (options.databaseUrl().isPresent()) {
            return DatabaseAddress.external(options.databaseUrl().get());
        }
        if (options.part() != Options.Part.ALL) {
            return DatabaseAddress.ofRunning(options.data())
                    .orElseThrow(() ->
                            new DatabaseTrouble(
                                    "A part alone needs --database-url, or a running Staffel in "
                                            + options.data()
                                            + "."));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedSettings.in(options.data()));
        ground.push(postgres);
        return postgres.address();
    }

    private void welcome(StaffPlane staff) throws Options.Trouble {
        FirstAdministrator first = staff.part(FirstAdministrator.class);
        if (options.administrator().isPresent()) {
            var given = options.administrator().get();
            try {
                first.create(given.email(), given.password());
            } catch (FirstAdministrator.TooWeak e) {
                throw new Options.Trouble(List.of(e.getMessage()));
            }
        }
        first.link()
                .ifPresent(path ->
                        System.out.println(
                                "Create the first administrator (this link works once, for a day): "
                                        + staff.address().orElseThrow()
                                        + path));
    }

    private String addresses() {
        String staff = address("staff");
        String intake = address("intake");
        if (staff.isEmpty()) return intake.isEmpty() ? "workers, which have no address" : intake;
        return intake.isEmpty() ? staff : staff + " (public: " + intake + ")";
    }

    private String address(String name) {
        return planes.stream()
                .filter(plane -> plane.name().equals(name))
                .flatMap(plane -> plane.address().stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private void stop() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        planes.forEach(plane -> close(plane.name(), plane));
        while (!ground.isEmpty()) close("database", ground.pop());
    }

    /// One part that can't stop must not keep the others from stopping.
    private static void close(String name, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Start.class).error("{} did not stop cleanly", name, e);
        }
    }
}
