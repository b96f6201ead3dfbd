package dev.staffel.server;

import dev.staffel.server.demo.Demonstration;
import dev.staffel.server.health.Meters;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.server.users.FirstAdministrator;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one owner of start and stop: PostgreSQL and migrations, then intake, workers and staff plane; the planes stop in
/// the same order, the database last.
final class Start {
    private static final Logger log = LoggerFactory.getLogger(Start.class);
    private static final PoolSettings STAFF_POOL =
            new PoolSettings("staff", 16, Duration.ofSeconds(30));

    private final Options options;
    private final List<Plane> planes = new ArrayList<>();
    private final Deque<AutoCloseable> ground = new ArrayDeque<>();

    private Start(Options options) {
        this.options = options;
    }

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Start start = new Start(Options.of(arguments, environment));
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

    private void begin() {
        Database database = Database.start(address());
        ground.push(database);
        Store store = Store.on(database);
        store.versions().publishFirst();
        if (options.part().takesIn())
            planes.add(new IntakePlane(options.intakePort(), database, store));
        if (options.part().works()) planes.add(new WorkerPlane(database, store));
        StaffPlane staff = null;
        if (options.part().serves()) {
            staff =
                    new StaffPlane(
                            options.port(),
                            options.trustedProxies(),
                            List.of(
                                    Clock.systemUTC(),
                                    database,
                                    database.sql(STAFF_POOL),
                                    store,
                                    new PublicPort(options.intakePort()),
                                    Meters.create()));
            planes.add(staff);
        }
        planes.forEach(Plane::start);
        if (staff != null && options.demo()) staff.part(Demonstration.class).fill();
        if (staff != null) welcome(staff);
        System.out.println("Staffel is ready: " + addresses());
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

    private void welcome(StaffPlane staff) {
        FirstAdministrator first = staff.part(FirstAdministrator.class);
        options.administrator().ifPresent(given -> first.create(given.email(), given.password()));
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
        if (staff.isEmpty()) return intake;
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
        planes.forEach(plane -> close(plane.name(), plane));
        while (!ground.isEmpty()) close("database", ground.pop());
    }

    /// One part that can't stop must not keep the others from stopping.
    private static void close(String name, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.error("{} did not stop cleanly", name, e);
        }
    }
}
