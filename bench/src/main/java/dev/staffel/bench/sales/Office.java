package dev.staffel.bench.sales;

import dev.staffel.server.StaffPlane;
import dev.staffel.server.health.Meters;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.log.SignalNews;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The staff plane on a port and the workers behind it, with the pools that `./staffel start` gives them, and its sellers.
final class Office implements AutoCloseable {
    private static final int SLICES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PoolSettings STAFF = new PoolSettings("staff", 16, PATIENCE);
    private static final PoolSettings WORKERS = new PoolSettings("workers", SLICES + 2, PATIENCE);
    private static final PoolSettings NEWS = new PoolSettings("news", 1, PATIENCE);

    private final Database database;
    private final Store store;
    private final ServerClock clock = new ServerClock();
    private final StaffPlane staff;
    private List<Seller> sellers = List.of();

    Office(Database database, Path folder) {
        this.database = database;
        this.store = Store.on(database);
        this.staff =
                new StaffPlane(
                        0,
                        Optional.empty(),
                        List.of(
                                Clock.systemUTC(),
                                database,
                                database.sql(STAFF),
                                store,
                                new ErasureList(folder.resolve("erasures.json")),
                                new SealingKey(folder.resolve("secret.key")),
                                new PublicPort(1),
                                Meters.create(),
                                clock));
        staff.start();
    }

    /// Lets the sellers sign in.
    void gather(int people) {
        sellers = new Team(staff, database.unpooled()).gather(people);
    }

    /// Gives the sellers their leads. This office has numbers of its own in hand that copies have now, so another one opens
    /// for work.
    void fill(int people, long leads) {
        long begun = System.nanoTime();
        gather(people);
        var big = new SellersLeads(staff, database.unpooled());
        var held = big.held().leads() == 0 ? big.fill(sellers, leads) : big.held();
        System.err.printf(
                "%s; filled in %d s%n", held, (System.nanoTime() - begun) / 1_000_000_000);
    }

    List<Seller> sellers() {
        return sellers;
    }

    ServerClock clock() {
        return clock;
    }

    URI address() {
        return staff.address().orElseThrow();
    }

    /// What stops when it is closed.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /// Lets workers work and people come until it is closed.
    Running open(Duration every) {
        var sql = database.sql(WORKERS);
        var workers = FoldWorkers.start(sql, store.folding(Clock.systemUTC()), SLICES);
        var news = SignalNews.listen(database.dataSource(NEWS), workers::wake);
        var arrivals = new Arrivals(store, database.unpooled(), every);
        return () -> {
            arrivals.close();
            news.close();
            workers.close();
        };
    }

    @Override
    public void close() {
        staff.close();
    }
}
