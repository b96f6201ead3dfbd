package dev.staffel.server.meters;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What each rule does, and whether bands are accepted as often as promised.
@Controller
class WatchPages {
    private static final int LISTED = 200;

    private final MeterStore kept;
    private final DriftWatch drift;
    private final MeterReports reports;
    private final PlaybookVersions versions;

    WatchPages(MeterStore kept, DriftWatch drift, MeterReports reports, PlaybookVersions versions) {
        this.kept = kept;
        this.drift = drift;
        this.reports = reports;
        this.versions = versions;
    }

    @GetMapping("/meters/rules")
    Answer rules(Locale locale) {
        int version = versions.inForce().number();
        return Page.of("meters/rules")
                .with("rules", kept.rules(version))
                .with("workedOut", kept.workedOut(version))
                .with("version", version)
                .with("words", reports.words(locale.getLanguage()));
    }

    /// The leads behind a rule's numbers: of whom it counted something, or with `which=changed` changed a decision.
    @GetMapping("/meters/rules/{rule}")
    Answer rule(
            @PathVariable String rule,
            @RequestParam(defaultValue = "fired") String which,
            Locale locale) {
        int version = versions.inForce().number();
        var health =
                kept.rules(version).stream()
                        .filter(known -> known.rule().equals(rule))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        boolean changed = which.equals("changed");
        return Page.of("meters/rule")
                .with("health", health)
                .with("changed", changed)
                .with("leads", kept.leads(version, rule, changed, LISTED))
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
}
