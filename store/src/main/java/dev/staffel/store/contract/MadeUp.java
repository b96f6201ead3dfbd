package dev.staffel.store.contract;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Evidence;
import dev.staffel.engine.Shape;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a made-up lead is and has done, one thing a line.
///
/// An attribute reads `title: Head of maintenance`. An activity reads `Form Submitted, 3 days ago, form=contact,
/// topic=retrofit`: the source's own word, when, and what the criteria may ask of it.
public final class MadeUp {
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z][a-z0-9._-]*)\\s*:\\s*(.+)");
    private static final Pattern AGO =
            Pattern.compile(
                    "(?:(\\d{1,4})\\s+days?\\s+ago|vor\\s+(\\d{1,4})\\s+Tag(?:en)?|today|heute)");
    private static final Set<String> OWN = Set.of("path", "form", "campaign", "amount");

    private final SortedMap<String, String> attributes;
    private final List<Done> done;

    private record Done(String event, int daysAgo, SortedMap<String, String> properties) {}

    private MadeUp(SortedMap<String, String> attributes, List<Done> done) {
        this.attributes = attributes;
        this.done = List.copyOf(done);
    }

    /// The lines that can't be understood.
    public static List<String> problems(String attributes, String activities) {
        var wrong = new ArrayList<String>();
        lines(attributes).filter(line -> !ATTRIBUTE.matcher(line).matches()).forEach(wrong::add);
        lines(activities).filter(line -> !isActivity(line)).forEach(wrong::add);
        return List.copyOf(wrong);
    }

    static MadeUp of(String attributes, String activities) {
        var known = new TreeMap<String, String>();
        lines(attributes)
                .forEach(line -> {
                    var found = ATTRIBUTE.matcher(line);
                    if (found.matches()) known.put(found.group(1), found.group(2).strip());
                });
        return new MadeUp(
                known, lines(activities).filter(MadeUp::isActivity).map(MadeUp::done).toList());
    }

    private static java.util.stream.Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static boolean isActivity(String line) {
        var parts = parts(line);
        return parts.size() >= 2
                && !parts.getFirst().isEmpty()
                && AGO.matcher(parts.get(1)).matches()
                && parts.stream().skip(2).allMatch(part -> part.indexOf('=') > 0);
    }

    private static Done done(String line) {
        var parts = parts(line);
        var ago = AGO.matcher(parts.get(1));
        int days = 0;
        if (ago.matches() && ago.group(1) != null) days = Integer.parseInt(ago.group(1));
        if (ago.matches() && ago.group(2) != null) days = Integer.parseInt(ago.group(2));
        var properties = new TreeMap<String, String>();
        parts.stream()
                .skip(2)
                .forEach(part -> {
                    int at = part.indexOf('=');
                    properties.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
                });
        return new Done(parts.getFirst(), days, properties);
    }

    private static List<String> parts(String line) {
        return List.of(line.split(",", -1)).stream().map(String::strip).toList();
    }

    /// The evidence that this lead has at an instant.
    Evidence evidence(Engine engine, Instant asOf) {
        var evidence = Evidence.NONE;
        if (!attributes.isEmpty()) {
            evidence =
                    engine.count(
                            evidence, new Signal.Learned(asOf, asOf, Trust.TRUSTED, attributes));
        }
        for (int i = 0; i < done.size(); i++) {
            var one = done.get(i);
            var happened = asOf.minus(Duration.ofDays(one.daysAgo()));
            var shape = new Shape(i + 1, claim(one));
            evidence = engine.count(evidence, new Signal.Acted(asOf, happened, shape, amount(one)));
        }
        return evidence;
    }

    private static Claim claim(Done done) {
        var more = new TreeMap<>(done.properties());
        more.keySet().removeAll(OWN);
        return new Claim(
                "example",
                done.event(),
                done.properties().getOrDefault("path", ""),
                done.properties().getOrDefault("form", ""),
                done.properties().getOrDefault("campaign", ""),
                Actor.HUMAN,
                true,
                more);
    }

    private static long amount(Done done) {
        var amount = done.properties().getOrDefault("amount", "");
        return amount.matches("\\d{1,9}") ? Long.parseLong(amount) * 1_000 : 0;
    }
}
