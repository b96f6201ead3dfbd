package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Thousandths;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// Understands rows by a mapping. Not for use by several threads.
public final class RowMapper {
    private final Mapping mapping;
    private final Columns columns;
    private final Clockwork clockwork;

    /// Understands rows under these columns; the span is that of the mapping's order column, where
    /// instants are assumed.
    public RowMapper(Mapping mapping, List<String> columns, Optional<OrderSpan> span) {
        this.mapping = mapping;
        this.columns = new Columns(columns, new Cleaner(mapping));
        this.clockwork = new Clockwork(mapping, this.columns, span);
    }

    /// What tells the row from others, or empty when it names nobody.
    public String keyOf(CsvLine.Row row) {
        columns.turnTo(row.values());
        String key = key();
        return key.isEmpty() ? keyOfPerson(attributes(new ArrayList<>())) : key;
    }

    public Understood understand(CsvLine.Row row) {
        columns.turnTo(row.values());
        List<Reason> leftOut = new ArrayList<>();
        List<Reason> fatal = new ArrayList<>();
        SortedMap<String, String> attributes = attributes(leftOut);
        String key = key();
        boolean namesKey = !key.isEmpty();
        if (!namesKey) {
            key = keyOfPerson(attributes);
        }
        if (key.isEmpty()) {
            fatal.add(
                    mapping.key().isEmpty()
                            ? Reason.of("row-names-nobody")
                            : Reason.of("key-is-missing", String.join(", ", mapping.key())));
        }
        Optional<Moment> moment = clockwork.ofRow(fatal);
        List<Person.Happening> happenings = new ArrayList<>();
        mapping.activities().forEach(entry -> did(entry, moment, happenings, leftOut, fatal));
        mapping.past()
                .forEach(entry -> reached(entry, moment, happenings, attributes, leftOut, fatal));
        if (!fatal.isEmpty()) {
            fatal.addAll(leftOut);
            return new Understood.Rejected(row.lineNumber(), fatal);
        }
        return new Understood.AsPerson(
                new Person(
                        row.lineNumber(), key, namesKey, moment, attributes, happenings, leftOut));
    }

    private SortedMap<String, String> attributes(List<Reason> leftOut) {
        SortedMap<String, String> attributes = new TreeMap<>();
        mapping.attributes()
                .forEach((name, cell) -> put(attributes, name, columns.clean(cell, leftOut)));
        mapping.permissions()
                .forEach((purpose, permission) -> {
                    String allowed = columns.clean(permission.cell(), leftOut);
                    put(attributes, "consent." + purpose, allowed);
                    if (!allowed.isEmpty()) {
                        put(attributes, "consent." + purpose + ".why", permission.why());
                    }
                });
        return attributes;
    }

    private static void put(SortedMap<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    private String key() {
        var key = new StringJoiner("\u001f");
        boolean any = false;
        for (String column : mapping.key()) {
            String part = columns.plain(column);
            any |= !part.isEmpty();
            key.add(part);
        }
        return any ? key.toString() : "";
    }

    private static String keyOfPerson(SortedMap<String, String> attributes) {
        for (String name : List.of("email", "phone", "mobile")) {
            String value = attributes.get(name);
            if (value != null) {
                return name + ":" + value;
            }
        }
        var key = new StringJoiner("\u001f");
        for (String name : List.of("last-name", "first-name", "name", "account.name", "city")) {
            key.add(Cell.folded(attributes.getOrDefault(name, "")));
        }
        boolean named = attributes.containsKey("last-name") || attributes.containsKey("name");
        return named ? "name:" + key : "";
    }

    private void did(
            Mapping.Activity activity,
            Optional<Moment> row,
            List<Person.Happening> happenings,
            List<Reason> leftOut,
            List<Reason> fatal) {
        if (!columns.counts(activity.when(), leftOut)) {
            return;
        }
        String event = columns.value(activity.event(), leftOut);
        long times = activity.times().map(cell -> whole(cell, leftOut)).orElse(1L);
        long amount = activity.amount().map(cell -> thousandths(cell, leftOut)).orElse(0L);
        if (event.isEmpty() || times < 1 || (activity.amount().isPresent() && amount == 0)) {
            return;
        }
        if (times > activity.timesAtMost()) {
            leftOut.add(Reason.of("more-times-than-counted", event, times, activity.timesAtMost()));
            times = activity.timesAtMost();
        }
        SortedMap<String, String> properties = new TreeMap<>();
        activity.properties()
                .forEach((name, value) -> put(properties, name, columns.value(value, leftOut)));
        Optional<Moment> moment = clockwork.moment(activity.time(), row, fatal);
        int earlier = timesOf(event, happenings);
        for (int i = 0; i < times; i++) {
            happenings.add(
                    new Person.Happening.Did(moment, event, amount, properties, earlier + i));
        }
    }

    /// Several columns may tell of the same event; each time is one of its own.
    private static int timesOf(String event, List<Person.Happening> happenings) {
        return (int)
                happenings.stream()
                        .filter(each ->
                                each instanceof Person.Happening.Did did
                                        && did.event().equals(event))
                        .count();
    }

    private long whole(Cell cell, List<Reason> leftOut) {
        return thousandths(cell, leftOut) / 1_000;
    }

    private long thousandths(Cell cell, List<Reason> leftOut) {
        String number = columns.clean(cell, leftOut);
        long amount = number.isEmpty() ? 0 : Thousandths.parse(number);
        return amount == Seen.UNKNOWN_NUMBER ? 0 : amount;
    }

    private void reached(
            Mapping.Past past,
            Optional<Moment> row,
            List<Person.Happening> happenings,
            SortedMap<String, String> attributes,
            List<Reason> leftOut,
            List<Reason> fatal) {
        if (!columns.counts(past.when(), leftOut)) {
            return;
        }
        String stage = columns.value(past.stage(), leftOut);
        if (stage.isEmpty()) {
            return;
        }
        String reason = past.reason().map(value -> columns.value(value, leftOut)).orElse("");
        Optional<Moment> moment = clockwork.moment(past.time(), row, fatal);
        past.value()
                .map(cell -> columns.clean(cell, leftOut))
                .ifPresent(value -> put(attributes, "opportunity.value", value));
        happenings.add(new Person.Happening.Reached(moment, stage, reason));
    }
}
