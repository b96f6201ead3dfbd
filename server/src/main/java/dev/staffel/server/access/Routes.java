package dev.staffel.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/// The table of all routes, the only place that says who may do what.
///
/// The security filter asks it for every request and the navigation asks it what to show. What is not listed is refused.
public final class Routes {
    private final List<Route> routes;

    /// The same by the first word of their paths, because each page asks for many.
    private final Map<String, List<Route>> byStart;

    private Routes(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparing(Route::pattern)).toList();
        this.byStart =
                this.routes.stream()
                        .collect(Collectors.groupingBy(route -> start(path(route.pattern()))));
    }

    private static PathContainer path(PathPattern pattern) {
        return PathContainer.parsePath(pattern.getPatternString());
    }

    private static String start(PathContainer path) {
        return path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .findFirst()
                .map(word -> ((PathSegment) word).valueToMatch())
                .orElse("");
    }

    /// Reads `routes.txt`; a line that can't be understood stops the start.
    public static Routes load() {
        try (InputStream table = Routes.class.getResourceAsStream("/routes.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(table, "routes.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Routes of(String text) {
        return new Routes(RoutesText.read(text));
    }

    /// All routes, the most specific pattern first.
    public List<Route> all() {
        return routes;
    }

    /// The line that decides this request; HEAD counts as GET.
    public Optional<Route> find(String verb, String path) {
        String asked = verb.equals("HEAD") ? "GET" : verb;
        PathContainer parsed = PathContainer.parsePath(path);
        return at(parsed)
                .filter(route -> route.verb().equals(asked) && route.pattern().matches(parsed))
                .findFirst();
    }

    /// Whether some verb is listed for this path, which tells "not allowed" from "not there".
    public boolean knows(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return at(parsed).anyMatch(route -> route.pattern().matches(parsed));
    }

    private Stream<Route> at(PathContainer path) {
        return byStart.getOrDefault(start(path), List.of()).stream();
    }

    public boolean allows(Caller caller, String verb, String path) {
        return find(verb, path).map(route -> route.allows(caller)).orElse(false);
    }
}
