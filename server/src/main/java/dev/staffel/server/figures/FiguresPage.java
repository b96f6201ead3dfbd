package dev.staffel.server.figures;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.sql.Sql;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Whether small teams have figures of their own, since when and by which agreement, for everybody to see.
@Controller
class FiguresPage {
    static final int LONGEST = 500;

    private final TeamFigures figures;
    private final Audit audit;
    private final Sql sql;

    FiguresPage(TeamFigures figures, Audit audit, Sql sql) {
        this.figures = figures;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/figures")
    Answer show(Form form) {
        return page(form);
    }

    private Page page(Form form) {
        return Page.of("figures/show")
                .with("form", form)
                .with("agreements", figures.all())
                .with("today", figures.today());
    }

    @PostMapping("/figures")
    Answer switchOn(Form form, Caller.User caller) {
        var since = day(form.required("since"));
        var agreement = form.required("agreement", LONGEST);
        if (form.isValid() && since.isEmpty()) form.reject("since", "figures.error.day");
        if (!form.isValid() || since.isEmpty()) {
            return page(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sql.transact(session -> {
            figures.switchOn(session, since.get(), agreement, caller.name());
            audit.record(session, "figures.switched-on", "since " + since.get(), agreement);
        });
        return Done.to("/figures").saying("figures.switched-on");
    }

    @PostMapping("/figures/end")
    Answer switchOff(Caller.User caller) {
        sql.transact(session -> {
            if (figures.switchOff(session, caller.name()))
                audit.record(session, "figures.switched-off", "figures of small teams", "");
        });
        return Done.to("/figures").saying("figures.switched-off");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
