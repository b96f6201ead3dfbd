package dev.staffel.server.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each column of a file is used for, proposed from its name or chosen by a person, and the
/// mapping's text made of it.
///
/// @param uses by column: an attribute's name, `key`, `time`, `consent.…`, `objection.…`, `stage`,
///     `stage-time`, `stage-reason`, `stage-value`, or [#LEFT_OUT]
public record Proposal(List<String> columns, Map<String, String> uses) {
    public static final String LEFT_OUT = "";

    /// Uses beside attributes, in the order in which people choose them.
    public static final List<String> OTHER_USES =
            List.of(
                    "key",
                    "time",
                    "consent.newsletter",
                    "objection.newsletter",
                    "consent.phone",
                    "objection.phone",
                    "stage",
                    "stage-time",
                    "stage-reason",
                    "stage-value");

    public Proposal {
        columns = List.copyOf(columns);
        uses = Map.copyOf(uses);
    }

    /// Proposes a use for each column whose name is known; each use is proposed once.
    public static Proposal of(List<String> columns) {
        Map<String, String> uses = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (String column : columns) {
            ColumnNames.use(column).filter(used::add).ifPresent(use -> uses.put(column, use));
        }
        return new Proposal(columns, uses);
    }

    /// The uses that a simple mapping gives these columns.
    public static Proposal of(List<String> columns, Mapping mapping) {
        Map<String, String> uses = new HashMap<>();
        mapping.attributes().forEach((name, cell) -> uses.put(cell.column(), name));
        mapping.permissions()
                .forEach((purpose, permission) ->
                        uses.put(
                                permission.cell().column(),
                                (permission.cell().no().isEmpty() ? "consent." : "objection.")
                                        + purpose));
        mapping.key().forEach(column -> uses.put(column, "key"));
        if (mapping.time() instanceof Timing.InColumn(var column)) {
            uses.put(column, "time");
        }
        for (Mapping.Past past : mapping.past()) {
            column(past.stage()).ifPresent(column -> uses.put(column, "stage"));
            past.reason()
                    .flatMap(Proposal::column)
                    .ifPresent(column -> uses.put(column, "stage-reason"));
            past.value().ifPresent(cell -> uses.put(cell.column(), "stage-value"));
            if (past.time() instanceof Timing.InColumn(var column)) {
                uses.put(column, "stage-time");
            }
        }
        return new Proposal(columns, uses);
    }

    private static Optional<String> column(Mapping.Value value) {
        return value instanceof Mapping.Value.InColumn(var cell)
                ? Optional.of(cell.column())
                : Optional.empty();
    }

    public String useOf(String column) {
        return uses.getOrDefault(column, LEFT_OUT);
    }

    /// The mapping's text; reading it again gives a usable mapping of these columns.
    public String text(String language) {
        var text = new StringBuilder("name: generic\nsource: import\n");
        text.append("notation: {language: ").append(language).append("}\n");
        text.append("blank: [\"-\", \"n/a\", Select]\n");
        List<String> keys = columnsFor("key");
        if (!keys.isEmpty()) {
            text.append("key: [")
                    .append(String.join(", ", keys.stream().map(Proposal::quoted).toList()))
                    .append("]\n");
        }
        columnsFor("time").stream()
                .findFirst()
                .ifPresent(column -> text.append("time: ").append(quoted(column)).append('\n'));
        attributes(text);
        permissions(text);
        past(text);
        leftOut(text);
        return text.toString();
    }

    private void attributes(StringBuilder text) {
        List<String> lines = new ArrayList<>();
        for (String column : columns) {
            String use = useOf(column);
            boolean isAttribute = !use.equals(LEFT_OUT) && !OTHER_USES.contains(use);
            if (isAttribute) {
                lines.add("  " + use + ": " + quoted(column));
            }
        }
        text.append(lines.isEmpty() ? "attributes: {}\n" : "attributes:\n");
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private void permissions(StringBuilder text) {
        List<String> lines = new ArrayList<>();
        for (String purpose : List.of("newsletter", "phone")) {
            columnsFor("consent." + purpose).stream()
                    .findFirst()
                    .ifPresent(column ->
                            lines.add(
                                    "  %s: {column: %s, why: as the file says}"
                                            .formatted(purpose, quoted(column))));
            if (columnsFor("consent." + purpose).isEmpty()) {
                columnsFor("objection." + purpose).stream()
                        .findFirst()
                        .ifPresent(column ->
                                lines.add(
                                        "  %s: {column: %s, no: [yes, ja, \"1\", x, true], why: objection}"
                                                .formatted(purpose, quoted(column))));
            }
        }
        if (!lines.isEmpty()) {
            text.append("permissions:\n");
            lines.forEach(line -> text.append(line).append('\n'));
        }
    }

    private void past(StringBuilder text) {
        for (String column : columnsFor("stage").stream().limit(1).toList()) {
            text.append("past:\n  - stage:\n      column: ").append(quoted(column));
            text.append("\n      only-listed: true\n      values:\n");
            ColumnNames.stageWords()
                    .forEach((word, stage) ->
                            text.append("        ")
                                    .append(quoted(word))
                                    .append(": ")
                                    .append(stage)
                                    .append('\n'));
            columnsFor("stage-time").stream()
                    .findFirst()
                    .ifPresent(time -> text.append("    time: ").append(quoted(time)).append('\n'));
            columnsFor("stage-reason").stream()
                    .findFirst()
                    .ifPresent(reason ->
                            text.append("    reason: {column: ")
                                    .append(quoted(reason))
                                    .append("}\n"));
            columnsFor("stage-value").stream()
                    .findFirst()
                    .ifPresent(
                            value -> text.append("    value: ").append(quoted(value)).append('\n'));
        }
    }

    private void leftOut(StringBuilder text) {
        List<String> unused =
                columns.stream().filter(column -> useOf(column).equals(LEFT_OUT)).toList();
        if (!unused.isEmpty()) {
            text.append("left-out:\n");
            unused.forEach(
                    column -> text.append("  ").append(quoted(column)).append(": not chosen\n"));
        }
    }

    private List<String> columnsFor(String use) {
        return columns.stream().filter(column -> useOf(column).equals(use)).toList();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
                + '"';
    }
}
