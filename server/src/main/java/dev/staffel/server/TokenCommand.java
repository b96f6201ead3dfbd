package dev.staffel.server;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Scope;
import dev.staffel.server.users.Tokens;
import dev.staffel.store.postgres.Database;
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
    private static final String USE =
            "token create --name NAME --scope SCOPE [--scope SCOPE …] [--data DIR] [--database-url URL]";
    private static final PoolSettings POOL = new PoolSettings("command", 1, Duration.ofSeconds(30));

    private TokenCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        if (arguments.isEmpty() || !arguments.getFirst().equals("create")) {
            throw new Options.Trouble(List.of("Use: " + USE));
        }
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        String name = String.join(" ", take(rest, "--name"));
        List<String> words =
                take(rest, "--scope").stream()
                        .flatMap(value -> Arrays.stream(value.split("[, ]+")))
                        .toList();
        Options options = Options.of(rest, environment);
        Set<Scope> scopes = scopes(name, words);
        try (Database database = Beside.database(options)) {
            Sql sql = database.sql(POOL);
            Tokens tokens = new Tokens(sql, new Audit(sql), Clock.systemUTC());
            System.out.println(tokens.create(name, scopes, "command line"));
        }
        return 0;
    }

    private static Set<Scope> scopes(String name, List<String> words) throws Options.Trouble {
        List<String> problems = new ArrayList<>();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (name.isBlank()) problems.add("--name is missing: the program that will use the token.");
        if (words.isEmpty()) problems.add("--scope is missing: one of " + known() + ".");
        for (String word : words) {
            Scope.of(word)
                    .ifPresentOrElse(
                            scopes::add,
                            () ->
                                    problems.add(
                                            "There is no scope "
                                                    + word
                                                    + ", but "
                                                    + known()
                                                    + "."));
        }
        if (!problems.isEmpty()) throw new Options.Trouble(problems);
        return scopes;
    }

    private static String known() {
        return Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
    }

    /// Takes an option's values out of the arguments.
    private static List<String> take(List<String> arguments, String option) {
        List<String> values = new ArrayList<>();
        for (int at = arguments.indexOf(option);
                at >= 0 && at + 1 < arguments.size();
                at = arguments.indexOf(option)) {
            arguments.remove(at);
            values.add(arguments.remove(at));
        }
        return values;
    }
}
