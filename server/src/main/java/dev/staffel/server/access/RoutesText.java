package dev.staffel.server.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.pattern.PathPatternParser;

/// Reads the text of the routes table and names every line that is wrong.
final class RoutesText {
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final List<Route> routes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    static List<Route> read(String text) {
        RoutesText table = new RoutesText();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            table.line(i + 1, lines.get(i).replaceFirst("#.*", "").strip());
        }
        if (!table.problems.isEmpty()) {
            throw new IllegalArgumentException("routes.txt: " + String.join("; ", table.problems));
        }
        return table.routes;
    }

    private void line(int number, String line) {
        if (line.isEmpty()) return;
        String[] words = line.split("\\s+");
        if (words.length < 3 || !VERBS.contains(words[0]) || !words[1].matches("/([^{*].*)?")) {
            problems.add("line " + number + " is not: VERB /path who …");
            return;
        }
        if (!seen.add(words[0] + " " + words[1])) {
            problems.add("line " + number + " lists " + words[0] + " " + words[1] + " again");
        }
        boolean anyone = false;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String who : List.of(words).subList(2, words.length)) {
            Optional<Scope> scope = Scope.of(who);
            Set<Role> named = roles(who);
            if (who.equals("anyone")) anyone = true;
            else if (scope.isPresent()) scopes.add(scope.get());
            else if (named.isEmpty()) problems.add("line " + number + ": nobody is called " + who);
            else roles.addAll(named);
        }
        routes.add(
                new Route(
                        words[0],
                        PathPatternParser.defaultInstance.parse(words[1]),
                        anyone,
                        roles,
                        scopes));
    }

    private static Set<Role> roles(String word) {
        return switch (word) {
            case "staff" -> EnumSet.allOf(Role.class);
            case "heads" -> EnumSet.of(Role.HEAD_OF_MARKETING, Role.HEAD_OF_SALES);
            default -> Role.of(word).map(EnumSet::of).orElse(EnumSet.noneOf(Role.class));
        };
    }
}
