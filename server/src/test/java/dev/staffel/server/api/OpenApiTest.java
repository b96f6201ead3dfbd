package dev.staffel.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Map<String, Object> DOCUMENT = OpenApi.load(Routes.load());

    @Test
    void describesEveryRouteOfTheApiAndNoOther() {
        Set<String> listed = new TreeSet<>();
        for (Route route : Routes.load().all()) {
            if (route.toString().contains(" /api/")) listed.add(route.toString());
        }
        assertThat(described()).isEqualTo(listed);
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        for (Route route : Routes.load().all()) {
            if (!route.toString().contains(" /api/")) continue;
            assertThat(OpenApi.operation(DOCUMENT, route))
                    .as(route.toString())
                    .containsKeys("operationId", "summary", "responses", "security");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : references(DOCUMENT)) {
            Object found = DOCUMENT;
            for (String step : List.of(reference.substring(2).split("/", -1))) {
                assertThat(found).as(reference).isInstanceOf(Map.class);
                Object next = ((Map<?, ?>) found).get(step);
                assertThat(next).as(reference).isNotNull();
                found = next == null ? Map.of() : next;
            }
        }
    }

    private static Set<String> described() {
        Set<String> found = new TreeSet<>();
        ((Map<?, ?>) DOCUMENT.getOrDefault("paths", Map.of()))
                .forEach((path, operations) ->
                        ((Map<?, ?>) operations)
                                .keySet()
                                .forEach(verb ->
                                        found.add(
                                                verb.toString().toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path)));
        return found;
    }

    private static List<String> references(Object part) {
        List<String> found = new ArrayList<>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) found.add(value.toString());
                else found.addAll(references(value));
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> found.addAll(references(value)));
        }
        return found;
    }
}
