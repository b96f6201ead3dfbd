package dev.staffel.server.imports.mapping;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the sections of a mapping's text.
final class SectionReader {
    private static final int TIMES_AT_MOST = 20;

    private final CellReader cells;

    SectionReader(CellReader cells) {
        this.cells = cells;
    }

    Label title(Map<String, Part> parts) {
        if (!parts.containsKey("title")) {
            return new Label("Eigene Zuordnung", "Own mapping");
        }
        var entries = parts.get("title").entries(List.of("de", "en"));
        String de = entries.containsKey("de") ? entries.get("de").text() : "?";
        return new Label(de, entries.containsKey("en") ? entries.get("en").text() : de);
    }

    List<String> key(Map<String, Part> parts) {
        return parts.containsKey("key")
                ? parts.get("key").items().stream().map(cells::column).toList()
                : List.of();
    }

    Timing time(Part part) {
        if (part.isText()) {
            return new Timing.InColumn(cells.column(part));
        }
        var entries = part.entries(List.of("column", "assumed", "days-later"));
        if (entries.containsKey("assumed")) {
            return assumed(entries.get("assumed"));
        }
        if (entries.containsKey("days-later")) {
            return new Timing.DaysLater(entries.get("days-later").integer(0, 3_650));
        }
        return new Timing.InColumn(cells.cell(part, entries, Cell.As.TEXT).column());
    }

    private Timing assumed(Part part) {
        var entries = part.entries(List.of("year", "in-order-of"));
        if (!entries.containsKey("year") || !entries.containsKey("in-order-of")) {
            part.wrong(
                    new Label(
                            "Angenommene Zeitpunkte brauchen Jahr und Reihenfolge.",
                            "Assumed instants need a year and an order."),
                    new Label("Ergänzen Sie year: und in-order-of:", "Add year: and in-order-of:"));
            return new Timing.OnImport();
        }
        return new Timing.Assumed(
                cells.column(entries.get("in-order-of")), entries.get("year").integer(1990, 2100));
    }

    SortedMap<String, Cell> attributes(Map<String, Part> parts) {
        SortedMap<String, Cell> attributes = new TreeMap<>();
        if (parts.containsKey("attributes")) {
            parts.get("attributes")
                    .entries()
                    .forEach((name, part) ->
                            attributes.put(
                                    attribute(name, part), cells.cell(part, usualKind(name))));
        }
        return attributes;
    }

    static Cell.As usualKind(String name) {
        return KnownAttribute.named(name)
                .map(known ->
                        switch (known.kind()) {
                            case EMAIL -> Cell.As.EMAIL;
                            case PHONE -> Cell.As.PHONE;
                            case NUMBER, MONEY -> Cell.As.NUMBER;
                            case YES_NO -> Cell.As.YES_NO;
                            case TEXT, COUNTRY, LANGUAGE, ROLE, SENIORITY, TOPIC -> Cell.As.TEXT;
                        })
                .orElse(Cell.As.TEXT);
    }

    private static String attribute(String name, Part part) {
        var meant = AttributeNames.nearest(name, AttributeNames.KNOWN);
        boolean isKnown = AttributeNames.KNOWN.contains(name);
        if (!isKnown && (meant.isPresent() || !AttributeNames.isWellFormed(name))) {
            part.wrong(
                    new Label(
                            "So heißt keine Angabe: " + name + ".",
                            "No attribute has this name: " + name + "."),
                    new Label(
                            meant.map(word -> "Gemeint ist wohl " + word + ".")
                                    .orElse("Kleinbuchstaben, Ziffern, Punkt und Bindestrich."),
                            meant.map(word -> "Probably " + word + " is meant.")
                                    .orElse("Small letters, digits, dot and hyphen.")));
        }
        return name;
    }

    SortedMap<String, Mapping.Permission> permissions(Map<String, Part> parts) {
        SortedMap<String, Mapping.Permission> permissions = new TreeMap<>();
        if (parts.containsKey("permissions")) {
            parts.get("permissions")
                    .entries(AttributeNames.PURPOSES)
                    .forEach((purpose, part) -> permissions.put(purpose, permission(part)));
        }
        return permissions;
    }

    private Mapping.Permission permission(Part part) {
        var entries = part.entries(List.of("column", "yes", "no", "why"));
        String why = entries.containsKey("why") ? entries.get("why").text() : "import";
        return new Mapping.Permission(cells.cell(part, entries, Cell.As.YES_NO), why);
    }

    List<Mapping.Activity> activities(Map<String, Part> parts) {
        List<Mapping.Activity> activities = new ArrayList<>();
        if (parts.containsKey("activities")) {
            parts.get("activities").items().forEach(part -> activities.add(activity(part)));
        }
        return activities;
    }

    private Mapping.Activity activity(Part part) {
        var entries =
                part.entries(
                        List.of(
                                "event",
                                "when",
                                "times",
                                "at-most",
                                "amount",
                                "properties",
                                "time"));
        Map<String, Mapping.Value> properties = new LinkedHashMap<>();
        if (entries.containsKey("properties")) {
            entries.get("properties")
                    .entries()
                    .forEach((name, value) -> properties.put(name, cells.value(value)));
        }
        return new Mapping.Activity(
                required(part, entries, "event"),
                Optional.ofNullable(entries.get("when")).map(cells::when),
                number(entries.get("times")),
                entries.containsKey("at-most")
                        ? entries.get("at-most").integer(1, 1_000)
                        : TIMES_AT_MOST,
                number(entries.get("amount")),
                properties,
                entries.containsKey("time") ? time(entries.get("time")) : new Timing.OfRow());
    }

    private Optional<Cell> number(@Nullable Part part) {
        return Optional.ofNullable(part).map(column -> cells.cell(column, Cell.As.NUMBER));
    }

    private Mapping.Value required(Part part, Map<String, Part> entries, String name) {
        if (entries.containsKey(name)) {
            return cells.value(entries.get(name));
        }
        part.wrong(
                new Label("Hier fehlt " + name + ".", name + " is missing here."),
                new Label("Ergänzen Sie " + name + ": …", "Add " + name + ": …"));
        return new Mapping.Value.Fixed("?");
    }

    List<Mapping.Past> past(Map<String, Part> parts) {
        List<Mapping.Past> past = new ArrayList<>();
        if (parts.containsKey("past")) {
            parts.get("past").items().forEach(part -> past.add(reached(part)));
        }
        return past;
    }

    private Mapping.Past reached(Part part) {
        var entries = part.entries(List.of("stage", "when", "reason", "value", "time"));
        return new Mapping.Past(
                required(part, entries, "stage"),
                Optional.ofNullable(entries.get("when")).map(cells::when),
                Optional.ofNullable(entries.get("reason")).map(cells::value),
                number(entries.get("value")),
                entries.containsKey("time") ? time(entries.get("time")) : new Timing.OfRow());
    }
}
