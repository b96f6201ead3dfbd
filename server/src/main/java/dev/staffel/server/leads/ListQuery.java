package dev.staffel.server.leads;

import dev.staffel.store.read.LeadSort;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader chose on the list: filters, order and columns, as they stand in an address and in a saved view. Where in
/// the list they are is no part of it.
///
/// @param values those given, by parameter
public record ListQuery(SortedMap<String, List<String>> values) {
    private static final List<String> NAMES =
            Stream.concat(LeadQueries.FILTERS.stream(), Stream.of("sort", "column")).toList();

    public ListQuery {
        values = new TreeMap<>(values);
    }

    /// Takes what belongs to a list from the parameters of a request.
    public static ListQuery of(Function<String, ? extends Collection<String>> asked) {
        var values = new TreeMap<String, List<String>>();
        for (String name : NAMES) {
            var given =
                    asked.apply(name).stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .distinct()
                            .sorted()
                            .toList();
            if (!given.isEmpty() && !isUsual(name, given)) values.put(name, given);
        }
        return new ListQuery(values);
    }

    /// Whether a list looks so without being asked; then it need not be said.
    private static boolean isUsual(String name, List<String> given) {
        return switch (name) {
            case "sort" -> given.equals(List.of(LeadSort.USUAL.word()));
            case "column" -> LeadColumn.of(given).equals(LeadColumn.of(List.of()));
            default -> false;
        };
    }

    /// Reads what [#text] wrote; what belongs to no list is left out.
    public static ListQuery of(String text) {
        Map<String, List<String>> given =
                Stream.of(text.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                Collectors.groupingBy(
                                        pair -> decoded(pair[0]),
                                        Collectors.mapping(
                                                pair -> decoded(pair[1]), Collectors.toList())));
        return of(name -> given.getOrDefault(name, List.of()));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The query part of an address, always in the same order.
    public String text() {
        return values.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream()
                                .map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /// Without a parameter.
    ListQuery without(String name) {
        var rest = new TreeMap<>(values);
        rest.remove(name);
        return new ListQuery(rest);
    }

    /// With one value of a parameter, in place of all it had.
    ListQuery with(String name, String value) {
        var next = new TreeMap<>(values);
        next.put(name, List.of(value));
        return new ListQuery(next);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
