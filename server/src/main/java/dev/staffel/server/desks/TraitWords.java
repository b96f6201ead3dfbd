package dev.staffel.server.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.route.Trait;
import dev.staffel.store.desks.MemberTerms;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What members are named for, in the reader's words.
///
/// @param topics the playbook's topics by id, in its order
/// @param personas its buying personas by id
record TraitWords(String language, Map<String, String> topics, Map<String, String> personas) {
    static TraitWords of(Playbook playbook, String language) {
        var topics = new LinkedHashMap<String, String>();
        for (Topic topic : playbook.settings().topics())
            topics.put(topic.id(), topic.label().in(language));
        var personas = new LinkedHashMap<String, String>();
        for (Persona persona : playbook.agreement().personas())
            personas.put(persona.id(), persona.label().in(language));
        return new TraitWords(language, topics, personas);
    }

    /// All that a member is named for; empty when they take everything.
    String takes(MemberTerms terms) {
        var named = terms.takes().entrySet().stream().map(one -> all(one.getKey(), one.getValue()));
        var least =
                terms.leastValue().stream()
                        .map(value ->
                                "≥ "
                                        + NumberFormat.getIntegerInstance(
                                                        Locale.forLanguageTag(language))
                                                .format(value)
                                        + " €");
        return Stream.concat(named, least).collect(Collectors.joining(" · "));
    }

    /// Values of a trait.
    String all(Trait trait, SortedSet<String> values) {
        return values.stream().map(value -> value(trait, value)).collect(Collectors.joining(", "));
    }

    private String value(Trait trait, String value) {
        return switch (trait) {
            case TOPIC -> topics.getOrDefault(value, value);
            case PERSONA -> personas.getOrDefault(value, value);
            case LANGUAGE ->
                    Locale.forLanguageTag(value)
                            .getDisplayLanguage(Locale.forLanguageTag(language));
            case TERRITORY, SENIORITY, VALUE -> value;
        };
    }
}
