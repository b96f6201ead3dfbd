package dev.staffel.server.imports.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people usually mean by the name of a column, in German and English.
public final class ColumnNames {
    private static final Map<String, String> USES = byWord("column-names.properties");

    private ColumnNames() {}

    /// Whether this is a name that columns have.
    public static boolean isKnown(String header) {
        return USES.containsKey(folded(header));
    }

    /// What such a column holds: an attribute's name, or one of the [Use]s beside.
    static Optional<String> use(String header) {
        return Optional.ofNullable(USES.get(folded(header)));
    }

    /// The words of customer systems for stages, by word.
    static SortedMap<String, String> stageWords() {
        SortedMap<String, String> words = new TreeMap<>();
        load("stage-words.properties")
                .forEach((stage, list) -> list.forEach(word -> words.put(word, stage)));
        return words;
    }

    static String folded(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> byWord(String resource) {
        Map<String, String> uses = new HashMap<>();
        load(resource).forEach((use, words) -> words.forEach(word -> uses.put(folded(word), use)));
        return uses;
    }

    private static Map<String, List<String>> load(String resource) {
        try (var in = ColumnNames.class.getResourceAsStream(resource)) {
            var properties = new Properties();
            properties.load(
                    new InputStreamReader(
                            Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
            Map<String, List<String>> lists = new TreeMap<>();
            for (String name : properties.stringPropertyNames()) {
                lists.put(
                        name,
                        Arrays.stream(properties.getProperty(name).split(","))
                                .map(String::strip)
                                .toList());
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
