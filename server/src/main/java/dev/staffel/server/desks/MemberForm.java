package dev.staffel.server.desks;

import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Turn;
import dev.staffel.server.shell.Form;
import dev.staffel.store.desks.MemberTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is agreed with a member, as a form.
final class MemberForm {
    private static final int LONGEST = 40;

    private MemberForm() {}

    static Form of(MemberTerms terms) {
        return of(terms, Map.of());
    }

    /// @param more fields that the page has beside the terms
    static Form of(MemberTerms terms, Map<String, String> more) {
        var values = new TreeMap<String, List<String>>();
        more.forEach((name, value) -> values.put(name, List.of(value)));
        values.put("weight", List.of(Integer.toString(terms.weight())));
        values.put("territories", List.of(joined(terms, Trait.TERRITORY)));
        values.put("languages", List.of(joined(terms, Trait.LANGUAGE)));
        values.put("seniorities", List.of(joined(terms, Trait.SENIORITY)));
        values.put("topics", all(terms, Trait.TOPIC));
        values.put("personas", all(terms, Trait.PERSONA));
        values.put("value", number(terms.leastValue()));
        values.put("week", number(terms.newPerWeek()));
        values.put("open", number(terms.open()));
        values.put("deputy", List.of(terms.deputy().orElse("")));
        return Form.ofAll(values);
    }

    private static List<String> number(Optional<? extends Number> number) {
        return List.of(number.map(Number::toString).orElse(""));
    }

    private static List<String> all(MemberTerms terms, Trait trait) {
        return List.copyOf(terms.takes().getOrDefault(trait, new TreeSet<>()));
    }

    private static String joined(MemberTerms terms, Trait trait) {
        return String.join(", ", all(terms, trait));
    }

    /// The terms typed; problems stand at their fields.
    static MemberTerms read(Form form, TraitWords words) {
        SortedMap<Trait, SortedSet<String>> takes = new TreeMap<>();
        takes.put(Trait.TERRITORY, territories(form));
        takes.put(Trait.LANGUAGE, languages(form));
        takes.put(Trait.SENIORITY, parts(form, "seniorities"));
        takes.put(Trait.TOPIC, chosen(form, "topics", words.topics()));
        takes.put(Trait.PERSONA, chosen(form, "personas", words.personas()));
        return new MemberTerms(
                number(form, "weight", Turn.HIGHEST_WEIGHT).map(Long::intValue).orElse(1),
                takes,
                number(form, "value", 999_999_999_999L),
                number(form, "week", 1_000).map(Long::intValue),
                number(form, "open", 10_000).map(Long::intValue),
                Optional.of(form.value("deputy")).filter(deputy -> !deputy.isEmpty()));
    }

    /// A country's code, alone or with a region or the beginning of a postcode: `AT`, `DE/Bayern`, `DE/80`.
    private static SortedSet<String> territories(Form form) {
        var places = new TreeSet<String>();
        for (var part : parts(form, "territories")) {
            if (!part.matches("\\p{Alpha}{2}(/.{1,30})?"))
                form.reject("territories", "desks.error.territory", part);
            else places.add(part.substring(0, 2).toUpperCase(Locale.ROOT) + part.substring(2));
        }
        return places;
    }

    private static SortedSet<String> languages(Form form) {
        var languages = new TreeSet<String>();
        for (var part : parts(form, "languages")) {
            if (!part.matches("\\p{Alpha}{2,3}"))
                form.reject("languages", "desks.error.language", part);
            else languages.add(part.toLowerCase(Locale.ROOT));
        }
        return languages;
    }

    private static SortedSet<String> parts(Form form, String name) {
        var parts =
                Arrays.stream(form.value(name).split("[,;\n]", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        parts.stream()
                .filter(part -> part.length() > LONGEST)
                .forEach(part -> form.reject(name, "shell.form.long", LONGEST));
        return parts;
    }

    private static SortedSet<String> chosen(Form form, String name, Map<String, String> known) {
        var chosen = new TreeSet<>(form.values(name));
        chosen.retainAll(known.keySet());
        return chosen;
    }

    private static Optional<Long> number(Form form, String name, long most) {
        var text = form.value(name).replaceAll("[\\s.' ]", "");
        if (text.isEmpty()) return Optional.empty();
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            form.reject(name, "desks.error.number", most);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }
}
