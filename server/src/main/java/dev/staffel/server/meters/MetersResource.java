package dev.staffel.server.meters;

import dev.staffel.server.api.Parameters;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.HandoverFilter;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The meters for programs.
@RestController
class MetersResource {
    private final MeterReports reports;
    private final MeterStore kept;
    private final DriftWatch drift;
    private final Sources sources;
    private final PlaybookVersions versions;

    MetersResource(
            MeterReports reports,
            MeterStore kept,
            DriftWatch drift,
            Sources sources,
            PlaybookVersions versions) {
        this.reports = reports;
        this.kept = kept;
        this.drift = drift;
        this.sources = sources;
        this.versions = versions;
    }

    /// @param from the first day of the handovers; a year before `to` when left out
    /// @param to the last day; today when left out
    /// @param source the name or number of the source through which leads came first
    @GetMapping("/api/v1/meters")
    MetersJson read(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(defaultValue = "") String desk,
            Locale locale) {
        var problems = new ArrayList<Problem.Place>();
        var last = Parameters.day("to", to, problems).orElseGet(reports::today);
        var first = Parameters.day("from", from, problems).orElse(last.minusDays(364));
        if (first.isAfter(last)) problems.add(new Problem.Place("from", "is after to"));
        if (!reports.mayChoose(desk))
            problems.add(new Problem.Place("desk", "has too few people for figures of its own"));
        int number = Parameters.source(sources, source, problems);
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var filter = new HandoverFilter(first, last, number, topic, persona, desk);
        return MetersJson.of(
                reports.report(filter, locale.getLanguage()),
                drift.seen(),
                kept.rules(versions.inForce().number()));
    }
}
