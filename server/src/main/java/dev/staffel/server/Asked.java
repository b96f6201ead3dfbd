package dev.staffel.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a command beside a running Staffel was asked: its words, its own options, and the installation it is about.
///
/// @param installation of which only the data folder, the database's URL and the list of erasures count
record Asked(
        List<String> words,
        Map<String, List<String>> values,
        Set<String> flags,
        Options installation) {

    private static final Set<String> OF_ALL = Set.of("--data", "--database-url");

    Asked {
        words = List.copyOf(words);
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /// How a command is called.
    ///
    /// @param line shown when it is called otherwise
    /// @param words how many words it needs besides options
    /// @param flags its options without a value, each with its dashes
    /// @param values its options with a value, each with its dashes
    record Usage(String line, int words, Set<String> flags, Set<String> values) {
        Usage {
            flags = Set.copyOf(flags);
            values = Set.copyOf(values);
        }

        /// Every problem at once.
        Asked read(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
            return new Reader(this).read(arguments, environment);
        }
    }

    String word(int place) {
        return words.get(place);
    }

    /// The last value given for an option.
    Optional<String> value(String option) {
        List<String> given = values.getOrDefault(option, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /// Reads everything and keeps every problem for the end.
    private static final class Reader {
        private final Usage usage;
        private final List<String> problems = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Map<String, List<String>> values = new HashMap<>();
        private final Set<String> flags = new HashSet<>();

        private Reader(Usage usage) {
            this.usage = usage;
        }

        private Asked read(List<String> arguments, Map<String, String> environment)
                throws Options.Trouble {
            for (int i = 0; i < arguments.size(); i++) i += take(arguments, i);
            if (words.size() < usage.words()) problems.add("Something is missing.");
            if (words.size() > usage.words()) {
                problems.add("Too many words: " + String.join(" ", words) + ".");
            }
            if (problems.isEmpty()) {
                return new Asked(words, values, flags, installation(environment));
            }
            problems.add("Use: " + usage.line() + " [--data DIR] [--database-url URL]");
            throw new Options.Trouble(problems);
        }

        /// Takes one argument, and tells how many more go with it.
        private int take(List<String> arguments, int place) {
            String argument = arguments.get(place);
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (usage.flags().contains(argument)) {
                flags.add(argument);
            } else if (!usage.values().contains(parts[0]) && !OF_ALL.contains(parts[0])) {
                problems.add("There is no option " + parts[0] + " here.");
            } else if (parts.length == 2) {
                add(parts[0], parts[1]);
            } else if (place + 1 == arguments.size()) {
                problems.add(argument + " needs a value.");
            } else {
                add(argument, arguments.get(place + 1));
                return 1;
            }
            return 0;
        }

        private void add(String option, String value) {
            values.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
        }

        private Options installation(Map<String, String> environment) throws Options.Trouble {
            Map<String, String> named = new HashMap<>();
            for (String variable :
                    List.of("STAFFEL_DATA", "STAFFEL_DATABASE_URL", "STAFFEL_ERASURES")) {
                if (environment.containsKey(variable)) {
                    named.put(variable, environment.get(variable));
                }
            }
            List<String> given = new ArrayList<>();
            for (String option : OF_ALL) {
                if (values.containsKey(option)) {
                    given.addAll(List.of(option, values.get(option).getLast()));
                }
            }
            return Options.of(given, named);
        }
    }
}
