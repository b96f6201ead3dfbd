package dev.staffel.server;

import dev.staffel.store.Store;
import dev.staffel.store.leads.Rebuild;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `rebuild`: folds every lead anew from the log and compares with the live state; with `--write` it puts the new state in
/// the place of the old.
final class RebuildCommand {
    private static final String WRITE = "--write";
    private static final int NAMED = 20;
    private static final int DIFFERS = 3;
    private static final Asked.Usage USAGE =
            new Asked.Usage("rebuild [--write]", 0, Set.of(WRITE), Set.of());

    private RebuildCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        if (!asked.has(WRITE)) {
            try (Beside beside = Beside.open(asked.installation())) {
                return compare(rebuild(beside.database()));
            }
        }
        try (Beside beside = Beside.alone(asked.installation())) {
            return write(rebuild(beside.database()));
        }
    }

    /// Over a database, with connections that give nothing up.
    static Rebuild rebuild(Database database) {
        Sql sql = database.unpooled();
        return new Rebuild(sql, Store.on(sql).folding(Clock.systemUTC()));
    }

    private static int compare(Rebuild rebuild) {
        long begun = System.nanoTime();
        Rebuild.Comparison found = rebuild.compare();
        String folded =
                "%,d leads folded anew from the log in %s: ".formatted(found.leads(), since(begun));
        if (found.differing().isEmpty()) {
            System.out.println(folded + "all equal to the live state.");
            return 0;
        }
        String named =
                found.differing().stream()
                        .limit(NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        System.out.printf(
                "%s%,d differ from the live state: %s%s.%nStop Staffel and run ./staffel rebuild --write to put the new state in place.%n",
                folded,
                found.differing().size(),
                named,
                found.differing().size() > NAMED ? " …" : "");
        return DIFFERS;
    }

    private static int write(Rebuild rebuild) {
        Rebuild.Comparison before = rebuild.compare();
        long begun = System.nanoTime();
        long leads = rebuild.run();
        System.out.printf(
                "%,d leads built anew from the log in %s; %,d of them had differed.%n",
                leads, since(begun), before.differing().size());
        return 0;
    }

    private static String since(long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return "%d.%03d s".formatted(took.toSeconds(), took.toMillisPart());
    }
}
