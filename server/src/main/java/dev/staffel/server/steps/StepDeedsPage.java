package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Page;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.read.LeadRow;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the reader does with steps, on their own page and on a lead's.
@Controller
class StepDeedsPage {
    private static final int LONGEST_NOTE = 1_000;

    private final StepWork work;
    private final StepPlanning planning;
    private final OpenStep.Finder finder;
    private final StepPanels panels;
    private final Calendars calendars;
    private final Messages messages;

    StepDeedsPage(
            StepWork work,
            StepPlanning planning,
            OpenStep.Finder finder,
            StepPanels panels,
            Calendars calendars,
            Messages messages) {
        this.work = work;
        this.planning = planning;
        this.finder = finder;
        this.panels = panels;
        this.calendars = calendars;
        this.messages = messages;
    }

    @PostMapping("/leads/{id}/steps")
    Answer plan(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var lead = finder.lead(id, caller);
        var next = read(form).step();
        if (next.isEmpty()) return problems(lead, form, caller, locale);
        planning.plan(id, caller, next.get());
        return Done.to("/leads/" + id).saying("steps.planned");
    }

    /// The same form again, with what is wrong.
    private Answer problems(LeadRow lead, Form form, Caller.User caller, Locale locale) {
        return Page.of("steps/plan")
                .with("lead", lead)
                .with("form", form)
                .with("panel", panels.of(lead, caller, locale))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private StepForm read(Form form) {
        return new StepForm(form, calendars.zone(), calendars.today());
    }

    @PostMapping("/steps/{id}/outcome")
    Answer outcome(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var step = finder.find(id, caller).step();
        var outcome = StepOutcome.of(form.value("outcome"));
        var note = form.value("note");
        var back = back(form, step);
        if (outcome.isEmpty()) return Done.to(back).saying("steps.refused.other-outcome");
        if (note.length() > LONGEST_NOTE)
            return Done.to(back).saying("shell.form.long", LONGEST_NOTE);
        var done = work.done(id, caller, outcome.get(), note);
        var to = Done.to(back + (back.equals("/steps") ? "?ended=" + id : ""));
        return done.next()
                .map(next ->
                        to.saying(
                                "steps.done.next",
                                new Formats(locale, calendars.zone(), messages)
                                        .date(next.day(calendars.zone()))))
                .orElseGet(() -> to.saying("steps.done"));
    }

    @PostMapping("/steps/{id}/move")
    Answer move(@PathVariable long id, Form form, Caller.User caller) {
        var step = finder.find(id, caller).step();
        var to = read(form).when(step.kind());
        if (to.isEmpty()) return Done.to(back(form, step)).saying("steps.error.when");
        planning.move(id, caller, to.get());
        return Done.to(back(form, step)).saying("steps.moved");
    }

    @PostMapping("/steps/{id}/cancel")
    Answer cancel(@PathVariable long id, Form form, Caller.User caller) {
        var step = finder.find(id, caller).step();
        planning.cancel(id, caller);
        var back = back(form, step);
        return Done.to(back + (back.equals("/steps") ? "?ended=" + id : ""))
                .saying("steps.cancelled");
    }

    @PostMapping("/steps/{id}/undo")
    Answer undo(@PathVariable long id, Form form, Caller.User caller) {
        var step = finder.find(id, caller).step();
        work.undo(id, caller);
        return Done.to(back(form, step)).saying("steps.undone");
    }

    /// The page from which it was done.
    private static String back(Form form, Step step) {
        return form.value("back").equals("lead") ? "/leads/" + step.lead() : "/steps";
    }

    @ExceptionHandler
    Answer refused(StepRefused refused) {
        return Done.to("/steps").saying("steps.refused." + refused.why().word());
    }

    /// The lead was merged into another meanwhile.
    @ExceptionHandler
    Answer gone(StaffActions.NoSuchLead gone) {
        return Done.to("/steps").saying("steps.refused.ended");
    }
}
