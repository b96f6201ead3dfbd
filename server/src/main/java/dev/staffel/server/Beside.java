package dev.staffel.server;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The database that a command works on, beside a running Staffel or while none runs.
final class Beside implements AutoCloseable {
    private static final int ATTEMPTS = 10;

    private final Database database;
    private final Optional<EmbeddedPostgres> own;

    private Beside(Database database, Optional<EmbeddedPostgres> own) {
        this.database = database;
        this.own = own;
    }

    /// Reaches the external database that is named, or the one running in the data folder; one that lies there stopped is
    /// started for the time of the command.
    static Beside open(Options options) throws Options.Trouble {
        if (options.databaseUrl().isPresent()) return external(options.databaseUrl().get());
        if (!EmbeddedPostgres.isIn(options.data())) {
            throw new Options.Trouble(
                    List.of(
                            "There is no Staffel in "
                                    + options.data()
                                    + "; start one first, or name --data or --database-url."));
        }
        return running(options)
                .orElseGet(() -> {
                    try {
                        return alone(options);
                    } catch (DatabaseTrouble held) {
                        return slow(options).orElseThrow(() -> held);
                    }
                });
    }

    private static Optional<Beside> running(Options options) {
        return DatabaseAddress.ofRunning(options.data())
                .filter(Beside::answers)
                .map(address -> new Beside(Database.at(address), Optional.empty()));
    }

    /// Another program holds the data folder, so its database is there too, however busy the machine is.
    private static Optional<Beside> slow(Options options) {
        return Stream.generate(() -> running(options))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The same where no Staffel may be running: what is changed here would change under its feet.
    ///
    /// @throws DatabaseTrouble when one runs
    static Beside alone(Options options) {
        if (options.databaseUrl().isPresent()) {
            Beside external = external(options.databaseUrl().get());
            external.database.requireUnused();
            return external;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedSettings.in(options.data()));
        return new Beside(Database.at(postgres.address()), Optional.of(postgres));
    }

    private static Beside external(String url) {
        Database database = Database.at(DatabaseAddress.external(url));
        database.requireFitness();
        return new Beside(database, Optional.empty());
    }

    private static boolean answers(DatabaseAddress address) {
        try (Database database = Database.at(address)) {
            database.requireFitness();
            return true;
        } catch (DatabaseTrouble e) {
            return false; // left behind by a machine that was switched off
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        own.ifPresent(EmbeddedPostgres::close);
    }
}
