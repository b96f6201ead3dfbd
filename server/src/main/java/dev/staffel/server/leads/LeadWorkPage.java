package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.store.leads.StaffActions;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What staff do with a lead on its page: notes, calls, moves, and the end of an override.
@Controller
class LeadWorkPage {
    private static final int LONGEST_TEXT = 4_000;

    private final OpenLeads leads;
    private final LeadScreen screen;
    private final LeadWork work;
    private final LeadMoves moves;

    LeadWorkPage(OpenLeads leads, LeadScreen screen, LeadWork work, LeadMoves moves) {
        this.leads = leads;
        this.screen = screen;
        this.work = work;
        this.moves = moves;
    }

    @PostMapping("/leads/{id}/notes")
    Answer note(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var text = form.required("note", LONGEST_TEXT);
        if (!form.isValid()) return problems(id, form, "note", caller, locale);
        work.note(id, caller, text);
        return Done.to("/leads/" + id).saying("leads.note.kept");
    }

    @PostMapping("/leads/{id}/calls")
    Answer talk(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var talk = Talk.of(form.required("talk"));
        if (talk.isEmpty()) form.reject("talk", "shell.form.required");
        if (form.value("said").length() > LONGEST_TEXT)
            form.reject("said", "shell.form.long", LONGEST_TEXT);
        if (!form.isValid() || talk.isEmpty()) return problems(id, form, "talk", caller, locale);
        work.talk(id, caller, talk.get(), form.value("said"));
        var back = form.value("back").equals("calls") ? "/calls" : "/leads/" + id;
        return Done.to(back).saying("leads.talk.kept");
    }

    @PostMapping("/leads/{id}/complaint/answer")
    Answer answerComplaint(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var text = form.required("answer", LONGEST_TEXT);
        if (!form.isValid()) return problems(id, form, "complaint", caller, locale);
        if (!open.lead().mayBeNurtured()) work.answerComplaint(id, caller, text);
        return Done.to("/leads/" + id).saying("leads.complaint.kept");
    }

    /// What the person does in their company's purchase; nothing to take it back.
    @PostMapping("/leads/{id}/buying-role")
    Answer buyingRole(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var role = form.value("role");
        boolean isKnown = role.isEmpty() || BuyingCentre.ROLES.contains(role);
        if (isKnown && !role.equals(open.value(BuyingCentre.ROLE)))
            work.learn(id, caller, new TreeMap<>(Map.of(BuyingCentre.ROLE, role)));
        return Done.to("/leads/" + id).saying("leads.buying.kept");
    }

    @PostMapping("/leads/{id}/move")
    Answer move(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var moved = moves.move(open, form, caller);
        if (moved.isEmpty()) return problems(id, form, "move", caller, locale);
        var done = Done.to("/leads/" + id);
        return moved.get().isRefused()
                ? done.saying("leads.refused", moved.get().why())
                : done.saying("leads.move.done", open.reading().stage(form.value("to")));
    }

    @PostMapping("/leads/{id}/override/end")
    Answer endOverride(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var refused = work.endOverride(id, caller, form.value("why"));
        var done = Done.to("/leads/" + id);
        return refused.isEmpty()
                ? done.saying("leads.override.done", "")
                : done.saying("leads.refused", open.reading().fact(refused.get()));
    }

    private Answer problems(long id, Form form, String opened, Caller.User caller, Locale locale) {
        return screen.page(leads.open(id, locale), caller, form, opened, Long.MAX_VALUE)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The lead was merged into another meanwhile.
    @ExceptionHandler
    Answer gone(StaffActions.NoSuchLead gone) {
        return Done.to("/leads").saying("leads.gone");
    }
}
