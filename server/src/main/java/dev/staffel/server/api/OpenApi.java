package dev.staffel.server.api;

import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import dev.staffel.server.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The description of the REST API (OpenAPI 3.1), put together from `openapi/<feature>.yaml`.
///
/// People write what an operation means; who may use it is filled in from the table of routes, and a test compares the
/// two.
final class OpenApi {
    private OpenApi() {}

    static Map<String, Object> load(Routes routes) {
        Map<String, Object> document = new LinkedHashMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver(OpenApi.class.getClassLoader());
            for (var file : files.getResources("classpath*:openapi/*.yaml")) {
                try (InputStream text = file.getInputStream()) {
                    merge(document, map(yaml().loadFromInputStream(text)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        routes.all().forEach(route -> secure(document, route));
        return document;
    }

    /// The operation of a route, or an empty map when it is not described.
    static Map<String, Object> operation(Map<String, Object> document, Route route) {
        Map<String, Object> paths = map(document.getOrDefault("paths", Map.of()));
        Map<String, Object> path =
                map(paths.getOrDefault(route.pattern().getPatternString(), Map.of()));
        return map(path.getOrDefault(route.verb().toLowerCase(Locale.ROOT), Map.of()));
    }

    private static void secure(Map<String, Object> document, Route route) {
        Map<String, Object> operation = operation(document, route);
        if (operation.isEmpty()) return;
        List<Map<String, Object>> ways = new ArrayList<>();
        if (!route.scopes().isEmpty()) {
            ways.add(Map.of("token", route.scopes().stream().sorted().map(Scope::word).toList()));
        }
        if (!route.roles().isEmpty()) ways.add(Map.of("session", List.of()));
        operation.put("security", ways);
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            Object known = into.get(key);
            if (known instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                merge(map(known), map(value));
            } else if (known instanceof List<?> some && value instanceof List<?> more) {
                List<Object> joined = new ArrayList<>(some);
                joined.addAll(more);
                into.put(key, joined);
            } else if (known == null) {
                into.put(key, value);
            } else {
                throw new IllegalStateException("openapi describes " + key + " twice");
            }
        });
    }

    private static Load yaml() {
        return new Load(LoadSettings.builder().build());
    }

    @SuppressWarnings("unchecked") // keys of these documents are texts
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
