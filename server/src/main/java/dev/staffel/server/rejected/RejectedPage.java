package dev.staffel.server.rejected;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.log.ParkedSignals;
import dev.staffel.store.log.RejectedEvents;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Refused events, and signals that could not be folded, each with its reason.
@Controller
class RejectedPage {
    private static final int LIMIT = 50;
    private static final int COUNTED = 10_000;
    private static final int DAYS = 7;

    private final RejectedEvents rejected;
    private final ParkedSignals parked;
    private final Sources sources;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    RejectedPage(
            RejectedEvents rejected,
            ParkedSignals parked,
            Sources sources,
            Audit audit,
            Sql sql,
            Clock clock) {
        this.rejected = rejected;
        this.parked = parked;
        this.sources = sources;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/rejected")
    Answer rejected(Form form) {
        int source =
                Math.toIntExact(
                        Math.min(
                                number(form.value("source"), RejectedEvents.ALL), Short.MAX_VALUE));
        var rows = rejected.page(source, before(form), LIMIT + 1);
        long total = rejected.count(source, COUNTED + 1);
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return Page.of("rejected/events")
                .part("rejected/rows")
                .with("form", form)
                .with("sources", choices())
                .with("lately", rejected.since(since))
                .with("days", DAYS)
                .with("parked", parked.count(COUNTED))
                .with(
                        "events",
                        Items.of(
                                rows,
                                LIMIT,
                                row -> Cursor.of(row.id()),
                                Math.min(total, COUNTED),
                                total <= COUNTED));
    }

    @GetMapping("/rejected/parked")
    Answer parked(Form form) {
        var rows = parked.page(before(form), LIMIT + 1);
        long total = parked.count(COUNTED + 1);
        return Page.of("rejected/parked")
                .with("form", form)
                .with(
                        "signals",
                        Items.of(
                                rows,
                                LIMIT,
                                row -> Cursor.of(row.id()),
                                Math.min(total, COUNTED),
                                total <= COUNTED));
    }

    @PostMapping("/rejected/parked/{id}/retry")
    Answer retry(@PathVariable long id, Caller.User caller) {
        var position =
                sql.inTransaction(session -> {
                    var next = parked.retry(session, id, Audit.actor(caller));
                    if (next.isPresent()) {
                        var detail = "as signal " + next.getAsLong();
                        audit.record(session, "rejected.retried", "parked signal " + id, detail);
                    }
                    return next;
                });
        if (position.isEmpty()) throw new NotFound();
        return Done.to("/rejected/parked").saying("rejected.retried");
    }

    /// The sources that events can come from, by their numbers.
    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (Source source : sources.all()) {
            if (source.writeKey().isPresent()) {
                choices.put(Integer.toString(source.id()), source.name());
            }
        }
        return choices;
    }

    private static long before(Form form) {
        return Cursor.read(form.value("cursor"), 1)
                .map(cursor -> number(cursor.values().getFirst(), Long.MAX_VALUE))
                .orElse(Long.MAX_VALUE);
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
