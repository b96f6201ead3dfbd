package dev.staffel.server.leads;

import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a program tells of a person; everything that can't be accepted is named at once.
///
/// @param happened empty for now
record LeadBody(
        Ids ids,
        SortedMap<String, String> attributes,
        Optional<Activity> activity,
        Optional<Instant> happened) {
    private static final Set<String> PARTS =
            Set.of("email", "userId", "anonymousId", "attributes", "activity", "happened");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST = 1_000;

    LeadBody {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /// Something that the person did.
    ///
    /// @param amount in thousandths, such as the share of a webinar seen
    record Activity(
            String event,
            String path,
            String form,
            String campaign,
            SortedMap<String, String> properties,
            long amount) {
        Activity {
            properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        }
    }

    static LeadBody read(Map<String, Object> body) {
        var reader = new Reader();
        reader.unknown("", body, PARTS);
        var email = reader.id(body, "email", Id::email);
        var ids =
                Ids.NONE
                        .and(email)
                        .and(reader.id(body, "userId", Id::user))
                        .and(reader.id(body, "anonymousId", Id::anonymous));
        var attributes = reader.attributes(body);
        email.ifPresent(id -> attributes.putIfAbsent("email", id.value()));
        var activity = reader.activity(body);
        var happened = reader.instant(body);
        if (ids.isEmpty() && reader.problems.isEmpty()) {
            reader.problem("email", "one of email, userId and anonymousId is needed");
        }
        if (!reader.problems.isEmpty()) throw new Refusal(Problem.invalid(reader.problems));
        return new LeadBody(ids, attributes, activity, happened);
    }

    /// Reads values and keeps what is wrong with them.
    private static final class Reader {
        private final List<Problem.Place> problems = new ArrayList<>();

        void problem(String at, String message) {
            problems.add(new Problem.Place(at, message));
        }

        void unknown(String within, Map<String, Object> body, Set<String> known) {
            for (String name : new TreeMap<>(body).keySet()) {
                if (known.contains(name)) continue;
                var names = String.join(", ", known.stream().sorted().toList());
                problem(within + name, "is not known, but " + names);
            }
        }

        Optional<Id> id(
                Map<String, Object> body, String name, Function<String, Optional<Id>> reading) {
            var text = text(name, body.get(name));
            if (text.isEmpty()) return Optional.empty();
            var id = reading.apply(text);
            if (id.isEmpty()) problem(name, "is none that tells a person");
            return id;
        }

        SortedMap<String, String> attributes(Map<String, Object> body) {
            var attributes = new TreeMap<String, String>();
            var told = map("attributes", body.get("attributes"));
            if (told.size() > MOST_ATTRIBUTES) {
                problem("attributes", "at most " + MOST_ATTRIBUTES);
                return attributes;
            }
            told.forEach((name, value) -> {
                var at = "attributes." + name;
                if (!ATTRIBUTE.matcher(name).matches()) {
                    problem(at, "a name is small letters and digits, such as account.name");
                }
                attributes.put(name, text(at, value));
            });
            var email = attributes.getOrDefault("email", "");
            if (!email.isEmpty() && Id.email(email).isEmpty()) {
                problem("attributes.email", "is no e-mail address");
            }
            return attributes;
        }

        Optional<Activity> activity(Map<String, Object> body) {
            if (body.get("activity") == null) return Optional.empty();
            var told = map("activity", body.get("activity"));
            var known = Set.of("event", "path", "form", "campaign", "properties", "amount");
            unknown("activity.", told, known);
            var event = text("activity.event", told.get("event"));
            if (event.isEmpty()) problem("activity.event", "is missing");
            var properties = new TreeMap<String, String>();
            map("activity.properties", told.get("properties"))
                    .forEach((name, value) ->
                            properties.put(name, text("activity.properties." + name, value)));
            return Optional.of(
                    new Activity(
                            event,
                            text("activity.path", told.get("path")),
                            text("activity.form", told.get("form")),
                            text("activity.campaign", told.get("campaign")),
                            properties,
                            amount(told.get("amount"))));
        }

        private long amount(@Nullable Object value) {
            if (value == null) return 0;
            if (value instanceof Number number && Math.abs(number.doubleValue()) < 1e12) {
                return new BigDecimal(number.toString()).movePointRight(3).longValue();
            }
            problem("activity.amount", "is no number, or too great");
            return 0;
        }

        Optional<Instant> instant(Map<String, Object> body) {
            var text = text("happened", body.get("happened"));
            if (text.isEmpty()) return Optional.empty();
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                problem("happened", "an instant such as 2026-03-31T22:00:00Z");
                return Optional.empty();
            }
        }

        private String text(String at, @Nullable Object value) {
            var text =
                    switch (value) {
                        case null -> "";
                        case String string -> string.strip();
                        case Boolean flag -> flag ? "yes" : "no";
                        case Number number -> new BigDecimal(number.toString()).toPlainString();
                        default -> {
                            problem(at, "is no text, number or truth");
                            yield "";
                        }
                    };
            if (text.length() <= LONGEST) return text;
            problem(at, "at most " + LONGEST + " characters");
            return "";
        }

        private SortedMap<String, Object> map(String at, @Nullable Object value) {
            var map = new TreeMap<String, Object>();
            if (value instanceof Map<?, ?> told) {
                told.forEach(
                        (name, each) -> map.put(String.valueOf(name), each == null ? "" : each));
            } else if (value != null) {
                problem(at, "is no object");
            }
            return map;
        }
    }
}
