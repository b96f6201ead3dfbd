package dev.staffel.server;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Scope;
import dev.staffel.server.users.Tokens;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `token create --name N --scope S …`: makes an API token and prints it, once.
final class TokenCommand {
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "token create --name NAME --scope SCOPE [--scope SCOPE …]",
                    1,
                    Set.of(),
                    Set.of("--name", "--scope"));
    private static final PoolSettings POOL = new PoolSettings("command", 1, Duration.ofSeconds(30));

    private TokenCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        if (!asked.word(0).equals("create")) {
            throw new Options.Trouble(List.of("Use: " + USAGE.line()));
        }
        String name = asked.value("--name").orElse("");
        Set<Scope> scopes = scopes(name, asked.values().getOrDefault("--scope", List.of()));
        try (Beside beside = Beside.open(asked.installation())) {
            Sql sql = beside.database().sql(POOL);
            Tokens tokens = new Tokens(sql, new Audit(sql), Clock.systemUTC());
            System.out.println(tokens.create(name, scopes, "command line"));
        }
        return 0;
    }

    private static Set<Scope> scopes(String name, List<String> given) throws Options.Trouble {
        List<String> problems = new ArrayList<>();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (name.isBlank()) problems.add("--name is missing: the program that will use the token.");
        if (given.isEmpty()) problems.add("--scope is missing: one of " + known() + ".");
        for (String words : given) {
            for (String word : words.strip().split("[, ]+", -1)) {
                Scope.of(word)
                        .ifPresentOrElse(
                                scopes::add,
                                () ->
                                        problems.add(
                                                "There is no scope %s, but %s."
                                                        .formatted(word, known())));
            }
        }
        if (!problems.isEmpty()) throw new Options.Trouble(problems);
        return scopes;
    }

    private static String known() {
        return Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
    }
}
