package dev.staffel.server.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.store.leads.StaffActions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final int LONGEST_REASON = 500;
    private static final KnownAttribute VALUE = KnownAttribute.OPPORTUNITY_VALUE;

    private final OpenLeads leads;
    private final LeadScreen screen;
    private final LeadWork work;

    LeadWorkPage(OpenLeads leads, LeadScreen screen, LeadWork work) {
        this.leads = leads;
        this.screen = screen;
        this.work = work;
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
        var to = form.required("to");
        var decider = Moves.decider(open, caller, to);
        if (decider.isEmpty()) form.reject("to", "leads.move.not-yours");
        var reason = decider.isEmpty() ? "" : reason(open, to, form);
        var value = decider.isEmpty() ? "" : value(open, to, form);
        if (decider.isEmpty() || !form.isValid()) return problems(id, form, "move", caller, locale);
        return moved(open, caller, decider.get(), to, reason, form.value("words"), value);
    }

    private Answer moved(
            OpenLead open,
            Caller.User caller,
            Decider decider,
            String to,
            String reason,
            String words,
            String value) {
        var refused = work.move(open.id(), caller, decider, to, reason);
        boolean isMore = !words.isEmpty() && !words.equals(reason);
        if (refused.isEmpty() && isMore) work.note(open.id(), caller, words);
        if (refused.isEmpty() && !value.isEmpty())
            work.learn(open.id(), caller, new TreeMap<>(Map.of(VALUE.id(), value)));
        return told(open, refused, "leads.move.done", open.reading().stage(to));
    }

    /// What the deal is worth, if that was said.
    private static String value(OpenLead open, String to, Form form) {
        boolean isDeal = Moves.isDeal(open.playbook().agreement().ladder().stage(to));
        return isDeal && form.has(VALUE.id()) ? KnownForm.number(VALUE, form) : "";
    }

    /// The reason that the move asks for; what is wrong with it is said in the form.
    private static String reason(OpenLead open, String to, Form form) {
        var terms = open.playbook().agreement().handover();
        return switch (Moves.asks(open, open.playbook().agreement().ladder().stage(to))) {
            case "disqualify" ->
                    chosen(
                            form,
                            "disqualify",
                            terms.disqualifyReasons().stream().map(one -> one.id()).toList());
            case "loss" ->
                    chosen(
                            form,
                            "loss",
                            terms.lossReasons().stream().map(one -> one.id()).toList());
            case "words" -> form.required("words", LONGEST_REASON);
            default -> form.value("words");
        };
    }

    private static String chosen(Form form, String field, List<String> known) {
        var reason = form.required(field);
        if (!known.contains(reason)) form.reject(field, "shell.form.required");
        return reason;
    }

    @PostMapping("/leads/{id}/override/end")
    Answer endOverride(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var refused = work.endOverride(id, caller, form.value("why"));
        return told(open, refused, "leads.override.done", "");
    }

    private static Answer told(
            OpenLead open, Optional<Fact.Refused> refused, String key, String word) {
        var done = Done.to("/leads/" + open.id());
        return refused.isEmpty()
                ? done.saying(key, word)
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
