package dev.staffel.server.funnel;

import dev.staffel.server.api.Parameters;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.log.Sources;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The funnel for programs.
@RestController
class FunnelResource {
    private final Funnels funnels;
    private final Sources sources;

    FunnelResource(Funnels funnels, Sources sources) {
        this.funnels = funnels;
        this.sources = sources;
    }

    /// @param from the first day; a year before `to` when left out
    /// @param to the last day; today when left out
    /// @param source the name or number of the source through which leads came first
    @GetMapping("/api/v1/funnel")
    FunnelJson read(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String source,
            Locale locale) {
        var problems = new ArrayList<Problem.Place>();
        var last = Parameters.day("to", to, problems).orElseGet(funnels::today);
        var first = Parameters.day("from", from, problems).orElse(last.minusDays(364));
        if (first.isAfter(last)) problems.add(new Problem.Place("from", "is after to"));
        if (first.plusYears(50).isBefore(last)) {
            problems.add(new Problem.Place("from", "at most 50 years before to"));
        }
        int number = Parameters.source(sources, source, problems);
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var query = new FunnelQuery(first, last, number);
        return FunnelJson.of(funnels.report(query, locale.getLanguage()));
    }
}
