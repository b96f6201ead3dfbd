package dev.staffel.server.sources;

import dev.staffel.engine.Trust;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.log.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The sources for programs: list, add a website.
@RestController
class SourcesApi {
    private final Websites websites;
    private final Traffic traffic;

    SourcesApi(Websites websites, Traffic traffic) {
        this.websites = websites;
        this.traffic = traffic;
    }

    /// A source as programs see it.
    record SourceView(
            int id,
            String name,
            @Nullable String writeKey,
            String trust,
            List<String> origins,
            List<String> properties,
            boolean consentBySite,
            int requestsPerMinute,
            boolean open,
            long signalsOfLastWeek,
            long unmappedOfLastWeek) {

        static SourceView of(SourceLine line) {
            var source = line.source();
            return new SourceView(
                    source.id(),
                    source.name(),
                    source.writeKey().orElse(null),
                    source.trust().name().toLowerCase(Locale.ROOT),
                    source.origins(),
                    source.properties(),
                    source.consentBySite(),
                    source.requestsPerMinute(),
                    source.open(),
                    line.signals(),
                    line.unmapped());
        }
    }

    /// A website to add.
    ///
    /// @param properties those that the playbook in force looks at when left out
    record Wanted(
            @Nullable String name,
            @Nullable List<String> origins,
            @Nullable List<String> properties,
            @Nullable Boolean consentBySite) {}

    @GetMapping("/api/v1/sources")
    Items<SourceView> list() {
        var views = traffic.lines().stream().map(SourceView::of).toList();
        return new Items<>(views, null, views.size(), true);
    }

    @PostMapping("/api/v1/sources")
    @ResponseStatus(HttpStatus.CREATED)
    SourceView add(@RequestBody Wanted wanted) {
        var added =
                websites.add(source(wanted))
                        .orElseThrow(
                                () -> Refusal.conflict("taken", "Another source has this name."));
        return SourceView.of(new SourceLine(added, 0, 0));
    }

    private Source source(Wanted wanted) {
        var problems = new ArrayList<Problem.Place>();
        var name = Optional.ofNullable(wanted.name()).map(String::strip).orElse("");
        if (name.isEmpty() || name.length() > SourceForm.LONGEST_NAME) {
            problems.add(
                    new Problem.Place("name", "1 to " + SourceForm.LONGEST_NAME + " characters"));
        }
        var origins = new TreeSet<String>();
        for (String typed : Optional.ofNullable(wanted.origins()).orElse(List.of())) {
            var origin = SourceForm.origin(typed);
            if (origin.isEmpty()) problems.add(new Problem.Place("origins", "no origin: " + typed));
            origin.ifPresent(origins::add);
        }
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var named = Source.named(name, Trust.PUBLIC);
        return new Source(
                named.id(),
                named.name(),
                named.writeKey(),
                named.trust(),
                named.history(),
                Boolean.TRUE.equals(wanted.consentBySite()),
                List.copyOf(origins),
                Optional.ofNullable(wanted.properties())
                        .orElseGet(() -> List.copyOf(websites.mentioned())),
                named.requestsPerMinute(),
                named.shapeCap(),
                named.open());
    }
}
