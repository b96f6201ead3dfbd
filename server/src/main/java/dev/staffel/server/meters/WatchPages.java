package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.RuleHealth;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What each rule does, and whether bands are accepted as often as promised.
@Controller
class WatchPages {
    private static final int LISTED = 50;

    private final MeterStore kept;
    private final DriftWatch drift;
    private final MeterReports reports;
    private final PlaybookVersions versions;
    private final Clock clock;

    WatchPages(
            MeterStore kept,
            DriftWatch drift,
            MeterReports reports,
            PlaybookVersions versions,
            Clock clock) {
        this.clock = clock;
        this.kept = kept;
        this.drift = drift;
        this.reports = reports;
        this.versions = versions;
    }

    @GetMapping("/meters/rules")
    Answer rules(Locale locale) {
        int version = versions.inForce().number();
        var rules = kept.rules(version);
        return Page.of("meters/rules")
                .with("rules", rules)
                .with("soon", soon(rules))
                .with("workedOut", kept.workedOut(version))
                .with("version", version)
                .with("words", reports.words(locale.getLanguage()));
    }

    /// When there will be enough leads for shares at today's pace, where there are too few.
    private Optional<LocalDate> soon(List<RuleHealth> rules) {
        int leads = rules.isEmpty() ? 0 : rules.getFirst().leads();
        if (leads >= Rate.LEAST_CASES) return Optional.empty();
        var since = clock.instant().minus(Duration.ofDays(Pace.DAYS));
        return Meter.of(0, leads, kept.leadsSince(since)).enoughOn(reports.today());
    }

    /// The leads behind a rule's numbers: of whom it counted something, or with `which=changed` changed a decision.
    @GetMapping("/meters/rules/{rule}")
    Answer rule(
            @PathVariable String rule,
            @RequestParam(defaultValue = "fired") String which,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        int version = versions.inForce().number();
        var health =
                kept.rules(version).stream()
                        .filter(known -> known.rule().equals(rule))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        boolean changed = which.equals("changed");
        var found = kept.leads(version, rule, changed, behind(cursor), LISTED + 1);
        return Page.of("meters/rule")
                .with("health", health)
                .with("changed", changed)
                .with("isFirst", cursor.isEmpty())
                .with("most", MeterNights.LISTED)
                .with(
                        "items",
                        Items.of(
                                found.leads(),
                                LISTED,
                                lead -> Cursor.of(lead.id()),
                                found.total(),
                                true))
                .with("words", reports.words(locale.getLanguage()));
    }

    @GetMapping("/meters/drift")
    Answer drift() {
        return Page.of("meters/drift").with("seen", drift.refresh()).with("today", reports.today());
    }

    /// What the definition's own page says of it.
    @GetMapping("/meters/drift/note")
    Answer note() {
        return Page.of("meters/driftNote").part("meters/driftNote").with("seen", drift.seen());
    }

    private static long behind(String cursor) {
        return Cursor.read(cursor, 1)
                .map(known -> known.values().getFirst())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
