package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The values of one thing, such as a rule, as a form shows them.
///
/// @param name of the thing in the reader's language, or its path where it has no name
record ValueGroup(String path, String name, List<PlaybookValue> values) {
    /// The chapters of the form: the parts of a text that hold single values.
    static final List<String> CHAPTERS =
            List.of(
                    "agreement/ladder",
                    "agreement/rules",
                    "agreement/maturity",
                    "agreement/personas",
                    "agreement/grade",
                    "agreement/handover",
                    "agreement/questionnaire",
                    "settings/topics",
                    "settings/activities",
                    "settings/journeys");

    ValueGroup {
        values = List.copyOf(values);
    }

    /// The groups of a chapter in the order of the text.
    static List<ValueGroup> of(List<PlaybookValue> values, String chapter, String language) {
        var owners = new LinkedHashMap<String, List<PlaybookValue>>();
        for (PlaybookValue value : values) {
            if (!value.path().startsWith(chapter + "/")) continue;
            owners.computeIfAbsent(owner(value), _ -> new ArrayList<>()).add(value);
        }
        return owners.entrySet().stream()
                .map(one ->
                        new ValueGroup(
                                one.getKey(),
                                name(one.getKey(), one.getValue(), chapter, language),
                                one.getValue()))
                .toList();
    }

    /// What a criterion asks belongs to the thing that asks it.
    private static String owner(PlaybookValue value) {
        return value.owner().replaceFirst("/(when|given|meaning)(/.*)?$", "");
    }

    private static String name(
            String owner, List<PlaybookValue> values, String chapter, String language) {
        var wanted = owner + "/" + language.toLowerCase(Locale.ROOT);
        var place = owner.equals(chapter) ? "" : owner.substring(chapter.length() + 1);
        return values.stream()
                .filter(value -> value.path().equals(wanted))
                .map(PlaybookValue::text)
                .findFirst()
                .orElse(place.replace('/', ' '));
    }
}
