package dev.staffel.server.audit;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The audit trail with its filters.
@Controller
class AuditPage {
    private final AuditTrail trail;
    private final CompanyZone zone;

    AuditPage(AuditTrail trail, CompanyZone zone) {
        this.trail = trail;
        this.zone = zone;
    }

    @GetMapping("/audit")
    Answer list(Form form) {
        var wanted =
                new AuditTrail.Wanted(
                        form.value("actor"),
                        form.value("action"),
                        form.value("target"),
                        day(form.value("from")));
        return Page.of("audit/list")
                .part("audit/rows")
                .with("form", form)
                .with("actions", trail.actions())
                .with("rows", trail.page(wanted, AuditTrail.cursor(form.value("cursor"))));
    }

    /// The beginning of a day; what is not one asks for all days.
    private Instant day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            boolean isOfOurTime = day.getYear() >= 1970 && day.getYear() <= 9999;
            return isOfOurTime ? day.atStartOfDay(zone.get()).toInstant() : Instant.EPOCH;
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
