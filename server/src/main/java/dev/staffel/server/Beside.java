package dev.staffel.server;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import java.util.List;

/// The database of the Staffel that a command works beside.
final class Beside {
    private Beside() {}

    /// Opens the external database that the options name, or the one running in the data folder.
    static Database database(Options options) throws Options.Trouble {
        if (options.databaseUrl().isPresent()) {
            return Database.at(DatabaseAddress.external(options.databaseUrl().get()));
        }
        var running = DatabaseAddress.ofRunning(options.data());
        if (running.isPresent()) return Database.at(running.get());
        throw new Options.Trouble(
                List.of(
                        "No Staffel runs in "
                                + options.data()
                                + "; start it first, or name --data or --database-url."));
    }
}
