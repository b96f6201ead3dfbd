package dev.staffel.server.replays;

import dev.staffel.server.leads.ListChoices;
import dev.staffel.server.leads.ListQuery;
import dev.staffel.server.shell.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// A segment in the reader's words, and what can be chosen.
@Component
class Segments {
    private final ListChoices choices;

    Segments(ListChoices choices) {
        this.choices = choices;
    }

    /// A filter that is set.
    record Told(String filter, String value) {}

    /// What a segment asks for, in the reader's words.
    List<Told> told(String segment, Locale locale) {
        var query = ListQuery.of(segment);
        var told = new ArrayList<Told>();
        if (query.isEmpty()) return told;
        var names = choices.in(locale);
        for (String filter : SegmentText.FILTERS) {
            query.all(filter)
                    .forEach(value -> told.add(new Told(filter, names.name(filter, value))));
        }
        return told;
    }

    ListChoices.Choices choices(Locale locale) {
        return choices.in(locale);
    }

    /// Whether anything was typed or chosen.
    static boolean isChosen(Form form) {
        return form.has("segment") || SegmentText.FILTERS.stream().anyMatch(form::has);
    }
}
