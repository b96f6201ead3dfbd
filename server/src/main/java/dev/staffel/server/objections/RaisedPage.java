package dev.staffel.server.objections;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.objections.Objection;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.OneLead;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What one lead objects: noted during a talk with the answer that was given, and later whether it worked.
@Controller
class RaisedPage {
    private static final int LONGEST_NOTE = 1_000;

    private final Library library;
    private final Raising raising;
    private final OneLead leads;

    RaisedPage(Library library, Raising raising, OneLead leads) {
        this.library = library;
        this.raising = raising;
        this.leads = leads;
    }

    @GetMapping("/leads/{id}/objections")
    Answer show(@PathVariable long id, Form form) {
        return Page.of("objections/ofLead")
                .with("row", lead(id).row())
                .with("form", form)
                .with("tags", library.tags())
                .with("raised", raising.ofLead(id))
                .with("objections", library.offered(form.value("tag")));
    }

    private LeadRecord lead(long id) {
        return leads.find(id).orElseThrow(NotFound::new);
    }

    /// What the lead has objected, for its page.
    @GetMapping("/leads/{id}/objections/panel")
    Answer panel(@PathVariable long id) {
        return Page.of("objections/panel")
                .part("objections/panel")
                .with("lead", lead(id).row().id())
                .with("raised", raising.ofLead(id));
    }

    @PostMapping("/leads/{id}/objections")
    Answer raise(@PathVariable long id, Form form, Caller.User caller) {
        lead(id);
        var objection = library.find(number(form, "objection")).orElseThrow(NotFound::new);
        var told = form.value("told").split(" ", 2);
        var answer = answer(objection, told[0]);
        var worked = told.length == 2 ? worked(told[1]) : Optional.<Boolean>empty();
        var back = "/leads/" + id + "/objections";
        if (form.value("note").length() > LONGEST_NOTE)
            return Done.to(back).saying("objections.note-long", LONGEST_NOTE);
        raising.raise(id, caller, objection, answer, worked, form.value("note"));
        return Done.to(back).saying("objections.noted");
    }

    private static Optional<Objection.Answer> answer(Objection objection, String id) {
        return objection.answers().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
    }

    static Optional<Boolean> worked(String word) {
        return switch (word) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static long number(Form form, String name) {
        return form.value(name).matches("\\d{1,18}") ? Long.parseLong(form.value(name)) : 0;
    }

    @PostMapping("/leads/{id}/objections/{position}/outcome")
    Answer end(@PathVariable long id, @PathVariable long position, Form form, Caller.User caller) {
        var worked = worked(form.value("worked")).orElseThrow(NotFound::new);
        if (!raising.end(id, caller, position, worked)) throw new NotFound();
        return Done.to("/leads/" + id + "/objections").saying("objections.noted");
    }

    @PostMapping("/leads/{id}/objections/{position}/take-back")
    Answer takeBack(@PathVariable long id, @PathVariable long position, Caller.User caller) {
        if (!raising.takeBack(id, caller, position)) throw new NotFound();
        return Done.to("/leads/" + id + "/objections").saying("objections.taken-back");
    }

    /// The lead was merged into another meanwhile.
    @ExceptionHandler
    Answer gone(StaffActions.NoSuchLead gone) {
        return Done.to("/leads").saying("leads.gone");
    }
}
