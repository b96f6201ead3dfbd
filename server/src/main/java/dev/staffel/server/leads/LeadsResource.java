package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.explanation.Explanation;
import dev.staffel.server.explanation.Explanations;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadSort;
import dev.staffel.store.read.OneLead;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Leads for programs: list, read, tell something of, and explain.
@RestController
@RequestMapping("/api/v1/leads")
class LeadsResource {
    private final LeadList list;
    private final LeadQueries queries;
    private final Sources sources;
    private final OneLead leads;
    private final LeadJsons jsons;
    private final LeadHappenings happenings;
    private final LeadUpserts upserts;
    private final Explanations explanations;
    private final PlaybookVersions versions;
    private final Clock clock;

    LeadsResource(
            LeadList list,
            LeadQueries queries,
            Sources sources,
            OneLead leads,
            LeadJsons jsons,
            LeadHappenings happenings,
            LeadUpserts upserts,
            Explanations explanations,
            PlaybookVersions versions,
            Clock clock) {
        this.list = list;
        this.queries = queries;
        this.sources = sources;
        this.leads = leads;
        this.jsons = jsons;
        this.happenings = happenings;
        this.upserts = upserts;
        this.explanations = explanations;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping
    Items<LeadJson> list(HttpServletRequest request) {
        var ladder = versions.playbook(versions.inForce().number()).agreement().ladder();
        var asked = LeadRequest.of(request.getParameterMap(), ladder, sources);
        var query = queries.read(asked::values, "");
        if (query.behind().isEmpty() && !asked.first("cursor").isEmpty()) {
            throw Refusal.invalid("cursor", "not a cursor of this list");
        }
        var rows = list.page(query.filter(), query.sort(), query.behind(), asked.limit() + 1);
        var count = list.count(query.filter(), asked.isExact());
        var page =
                Items.of(
                        rows,
                        asked.limit(),
                        row -> cursor(query.sort().behind(row)),
                        count.number(),
                        count.isExact());
        return new Items<>(
                page.items().stream().map(jsons::of).toList(),
                page.next(),
                page.total(),
                page.totalIsExact());
    }

    private static Cursor cursor(LeadSort.Behind behind) {
        return Cursor.of(behind.value(), behind.id());
    }

    /// Tells something of a person, who is found by an id or becomes known by it.
    @PostMapping
    ResponseEntity<LeadUpserts.Told> tell(
            @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var told = upserts.tell(LeadBody.read(body), caller, Optional.ofNullable(key));
        return ResponseEntity.status(told.status()).body(told);
    }

    @GetMapping("/{id}")
    LeadDetailJson read(@PathVariable long id) {
        return jsons.of(leads.find(id).orElseThrow(() -> Refusal.notFound("lead")));
    }

    /// @param asOf an instant of the past; now when left out
    @GetMapping("/{id}/explanation")
    Explanation explain(
            @PathVariable long id, @RequestParam(defaultValue = "") String asOf, Locale locale) {
        return explanations
                .of(id, instant(asOf), locale.getLanguage())
                .orElseThrow(() -> Refusal.notFound(asOf.isEmpty() ? "lead" : "lead at " + asOf));
    }

    private Instant instant(String asOf) {
        if (asOf.isEmpty()) return clock.instant();
        try {
            return Instant.parse(asOf);
        } catch (DateTimeException e) {
            throw Refusal.invalid("asOf", "an instant such as 2026-03-31T22:00:00Z");
        }
    }

    @GetMapping("/{id}/timeline")
    Items<LeadHappenings.Happening> timeline(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        return happenings.timeline(id, limit, cursor, locale.getLanguage());
    }

    @GetMapping("/{id}/signals")
    Items<SignalJson> signals(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return happenings.signals(id, limit, cursor);
    }
}
