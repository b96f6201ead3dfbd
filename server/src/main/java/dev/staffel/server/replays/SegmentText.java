package dev.staffel.server.replays;

import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.leads.ListQuery;
import dev.staffel.server.shell.Form;
import dev.staffel.store.log.Sources;
import dev.staffel.store.read.LeadFilter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which leads a replay looks at: those that meet filters of the list of leads when it begins.
///
/// Only what a lead is and where it came from can be asked for, not what a playbook made of it. A segment is written as in the
/// list's address: `country=DE&source=3`; a source may be named too.
@Component
class SegmentText {
    /// The filters that can be asked for, in the order in which they are told.
    static final List<String> FILTERS =
            List.of(
                    "source",
                    "country",
                    "industry",
                    "persona",
                    "topic",
                    "desk",
                    "createdFrom",
                    "createdTo");

    private final LeadQueries queries;
    private final Sources sources;

    SegmentText(LeadQueries queries, Sources sources) {
        this.queries = queries;
        this.sources = sources;
    }

    /// Reads the field `segment`, or the fields of the single filters; what is wrong is said at `segment`.
    String read(Form form) {
        if (form.has("segment")) return read(form.value("segment"), form);
        return ListQuery.of(name -> FILTERS.contains(name) ? form.values(name) : List.of()).text();
    }

    private String read(String text, Form form) {
        var pairs = Stream.of(text.split("&")).map(pair -> pair.split("=", 2)[0]).toList();
        var unknown = pairs.stream().filter(name -> !FILTERS.contains(name)).findFirst();
        if (unknown.isPresent()) {
            form.reject(
                    "segment", "replays.error.segment", unknown.get(), String.join(", ", FILTERS));
            return "";
        }
        var query = ListQuery.of(text);
        if (query.values().size() != pairs.stream().distinct().count()) {
            form.reject("segment", "replays.error.segment-value");
            return "";
        }
        return query.all("source").isEmpty() ? query.text() : numbered(query, form);
    }

    private String numbered(ListQuery query, Form form) {
        var asked = query.all("source").getFirst();
        var found =
                sources.all().stream()
                        .filter(source ->
                                source.name().equals(asked)
                                        || Integer.toString(source.id()).equals(asked))
                        .findFirst();
        if (found.isEmpty()) {
            form.reject("segment", "replays.error.segment-value");
            return "";
        }
        return ListQuery.of(name ->
                        name.equals("source")
                                ? List.of(Integer.toString(found.get().id()))
                                : query.all(name))
                .text();
    }

    /// What a segment asks for, by the names of the list's filters.
    LeadFilter filter(String segment) {
        return queries.read(ListQuery.of(segment)::all, "").filter();
    }
}
