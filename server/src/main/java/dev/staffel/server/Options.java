package dev.staffel.server;

import dev.staffel.server.logs.LogSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the program was asked to start: by options, else by environment variables `STAFFEL_…`, else by what is usual.
///
/// @param databaseUrl an external PostgreSQL, or empty for the embedded one
/// @param erasures the file of the list of erasures, kept outside of the database
/// @param trustedProxies a pattern of the addresses whose `X-Forwarded-…` headers are believed, or empty for none
/// @param log how lines of the log are written
/// @param administrator the first administrator, created unattended
public record Options(
        Path data,
        int port,
        int intakePort,
        Optional<String> databaseUrl,
        Part part,
        boolean demo,
        Path erasures,
        Optional<String> trustedProxies,
        LogSetup.Form log,
        Optional<Administrator> administrator) {

    /// Which part of Staffel runs in this process.
    public enum Part {
        ALL,
        INTAKE,
        SERVER,
        WORKER;

        /// The staff plane runs here.
        public boolean serves() {
            return this == ALL || this == SERVER;
        }

        /// The public plane runs here.
        public boolean takesIn() {
            return this == ALL || this == INTAKE;
        }

        /// The workers run here.
        public boolean works() {
            return this == ALL || this == WORKER;
        }
    }

    /// Who is created as first administrator without a link.
    public record Administrator(String email, String password) {
        @Override
        public String toString() {
            return "Administrator[" + email + "]";
        }
    }

    /// What was asked for can't be understood; the message names every problem.
    public static final class Trouble extends Exception {
        private static final long serialVersionUID = 1;

        Trouble(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }

    private static final Set<String> WITH_VALUE =
            Set.of(
                    "data",
                    "port",
                    "intake-port",
                    "database-url",
                    "role",
                    "erasures",
                    "trusted-proxies",
                    "log");
    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    public static Options of(List<String> arguments, Map<String, String> environment)
            throws Trouble {
        return new Reader(environment).read(arguments);
    }

    /// Reads everything and keeps every problem for the end.
    private static final class Reader {
        private final Map<String, String> environment;
        private final Map<String, String> given = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        private Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        private Options read(List<String> arguments) throws Trouble {
            arguments(arguments);
            Path data = Path.of(value("data").orElse("var")).toAbsolutePath().normalize();
            Options options =
                    new Options(
                            data,
                            port("port", 8080),
                            port("intake-port", 8081),
                            value("database-url"),
                            part(),
                            flag("demo"),
                            value("erasures")
                                    .map(file -> Path.of(file).toAbsolutePath().normalize())
                                    .orElse(data.resolve("erasures.json")),
                            value("trusted-proxies"),
                            log(),
                            administrator());
            if (!problems.isEmpty()) throw new Trouble(problems);
            return options;
        }

        private void arguments(List<String> arguments) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < arguments.size(); i++) {
                String[] words = arguments.get(i).split("=", 2);
                String name = words[0].startsWith("--") ? words[0].substring(2) : "";
                boolean takesValue = WITH_VALUE.contains(name);
                if (!takesValue && !name.equals("demo")) {
                    problems.add("There is no option " + arguments.get(i) + ".");
                    continue;
                }
                if (!seen.add(name)) problems.add("--" + name + " is given twice.");
                boolean isLast = i + 1 == arguments.size();
                if (words.length == 2) given.put(name, words[1]);
                else if (!takesValue) given.put(name, "true");
                else if (isLast) problems.add("--" + name + " needs a value.");
                else given.put(name, arguments.get(++i));
            }
        }

        private Optional<String> value(String name) {
            String variable = "STAFFEL_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = given.getOrDefault(name, environment.getOrDefault(variable, ""));
            return Optional.of(value.strip()).filter(text -> !text.isEmpty());
        }

        private int port(String name, int usual) {
            String text = value(name).orElse(Integer.toString(usual));
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
                return Integer.parseInt(text);
            }
            problems.add("--" + name + " must be a number from 0 to 65535, not " + text + ".");
            return usual;
        }

        private boolean flag(String name) {
            return value(name)
                    .map(text -> !NO.contains(text.toLowerCase(Locale.ROOT)))
                    .orElse(false);
        }

        private Part part() {
            String text = value("role").orElse("all");
            for (Part part : Part.values()) {
                if (part.name().toLowerCase(Locale.ROOT).equals(text)) return part;
            }
            problems.add("--role must be all, intake, server or worker, not " + text + ".");
            return Part.ALL;
        }

        private LogSetup.Form log() {
            String text = value("log").orElse("text");
            for (LogSetup.Form form : LogSetup.Form.values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(text)) return form;
            }
            problems.add("--log must be text or json, not " + text + ".");
            return LogSetup.Form.TEXT;
        }

        private Optional<Administrator> administrator() {
            String email = environment.getOrDefault("STAFFEL_ADMIN_EMAIL", "").strip();
            String password = environment.getOrDefault("STAFFEL_ADMIN_PASSWORD", "");
            if (email.isEmpty() && password.isEmpty()) return Optional.empty();
            if (email.isEmpty() || password.isEmpty()) {
                problems.add("STAFFEL_ADMIN_EMAIL and STAFFEL_ADMIN_PASSWORD go together.");
            }
            return Optional.of(new Administrator(email, password));
        }
    }
}
