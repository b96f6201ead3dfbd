package dev.staffel.bench.sales;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Fifty sellers at once on 100,000 open leads, while new offers arrive.
///
/// With `STAFFEL_BENCH_DATA` naming a folder, the filled database is kept there for the next run; with `STAFFEL_BENCH_LEADS`
/// there are fewer or more leads.
public final class Sales implements Named {
    private static final long LEADS = 100_000;
    private static final int SELLERS = 50;
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public List<Measure> run() throws Exception {
        var kept = System.getenv("STAFFEL_BENCH_DATA");
        if (kept == null) {
            try (var database = new ThrowawayDatabase()) {
                return measure(database.database(), database.folder());
            }
        }
        var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(Path.of(kept)));
        try (var database = Database.start(postgres.address())) {
            new PlaybookVersions(database.unpooled()).publishFirst();
            return measure(database, Path.of(kept));
        } finally {
            postgres.close();
        }
    }

    private static List<Measure> measure(Database database, Path folder)
            throws InterruptedException {
        var wanted = Optional.ofNullable(System.getenv("STAFFEL_BENCH_LEADS"));
        try (var office = new Office(database, folder)) {
            office.fill(SELLERS, wanted.map(Long::parseLong).orElse(LEADS));
        }
        try (var office = new Office(database, folder)) {
            office.gather(SELLERS);
            return new Shift(office, WARM, MEASURED).measure();
        }
    }
}
