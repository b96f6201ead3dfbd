package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.Hindered;
import dev.staffel.store.read.LeadRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One opportunity: opened with a lead, changed, won, lost and opened again.
@Controller
class OpportunityPage {
    private final OpportunityViews views;
    private final OpportunityWork work;
    private final Staff staff;

    OpportunityPage(OpportunityViews views, OpportunityWork work, Staff staff) {
        this.views = views;
        this.work = work;
        this.staff = staff;
    }

    @GetMapping("/opportunities/new")
    Answer blank(Form form, Caller.User caller) {
        var lead = lead(form.value("lead"));
        var sellers = TermsForm.sellers(staff.active());
        var values = new LinkedHashMap<String, String>();
        values.put("title", lead.company());
        values.put("account", lead.company());
        boolean isHeld = lead.holderKind().equals("seller") && sellers.containsKey(lead.holder());
        values.put("seller", isHeld ? lead.holder() : caller.id().toString());
        return blank(lead, Form.of(values), sellers);
    }

    private static Page blank(LeadRow lead, Form form, Map<String, String> sellers) {
        return Page.of("opportunities/blank")
                .with("lead", lead)
                .with("form", form)
                .with("sellers", sellers);
    }

    @PostMapping("/opportunities")
    Answer open(Form form, Caller.User caller) {
        var lead = lead(form.value("lead"));
        var sellers = TermsForm.sellers(staff.active());
        var terms = TermsForm.read(form, sellers);
        if (terms.isEmpty())
            return blank(lead, form, sellers).status(HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            long id = work.open(terms.get(), lead.id(), caller);
            return Done.to("/opportunities/" + id).saying("opportunities.opened");
        } catch (Hindered hindered) {
            return Done.to("/leads/" + lead.id())
                    .saying(
                            "opportunities.hindered." + OpportunityMoves.word(hindered),
                            lead.name());
        }
    }

    private LeadRow lead(String number) {
        if (!number.matches("\\d{1,18}")) throw new NotFound();
        return views.lead(Long.parseLong(number)).orElseThrow(NotFound::new);
    }

    @GetMapping("/opportunities/{id}")
    Answer show(@PathVariable long id, Locale locale) {
        var view = views.of(id, locale);
        return page(view, Form.blank(), "");
    }

    private Page page(OpportunityView view, Form form, String opened) {
        var sellers = TermsForm.sellers(staff.active());
        sellers.putIfAbsent(view.one().terms().seller(), view.seller());
        return Page.of("opportunities/opportunity")
                .with("view", view)
                .with("form", form)
                .with("terms", opened.equals("terms") ? form : TermsForm.of(view.one().terms()))
                .with("opened", opened)
                .with("sellers", sellers);
    }

    private Page problems(long id, Form form, String opened, Locale locale) {
        return page(views.of(id, locale), form, opened).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/opportunities/{id}")
    Answer change(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var sellers = TermsForm.sellers(staff.active());
        var before = views.of(id, locale);
        sellers.putIfAbsent(before.one().terms().seller(), before.seller());
        var terms = TermsForm.read(form, sellers);
        if (terms.isEmpty()) return problems(id, form, "terms", locale);
        var seen = Optional.of(form.value("seen"));
        return done(id, "changed", () -> work.change(id, seen, terms.get(), caller));
    }

    @PostMapping("/opportunities/{id}/leads")
    Answer attach(@PathVariable long id, Form form, Caller.User caller) {
        var lead = lead(form.value("lead"));
        return done(id, "attached", () -> work.attach(id, lead.id(), caller));
    }

    @PostMapping("/opportunities/{id}/leads/{lead}/detach")
    Answer detach(@PathVariable long id, @PathVariable long lead, Caller.User caller) {
        return done(id, "detached", () -> work.detach(id, lead, caller));
    }

    @PostMapping("/opportunities/{id}/won")
    Answer won(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var reason = OpportunityMoves.winReason(form, views.winReasons(locale));
        var words = OpportunityMoves.words(form, false);
        if (!form.isValid()) return problems(id, form, "won", locale);
        return done(id, "won", () -> work.end(id, true, reason, words, caller));
    }

    @PostMapping("/opportunities/{id}/lost")
    Answer lost(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var reasons = views.reasons(locale);
        var reason = OpportunityMoves.reason(form, reasons);
        var words = OpportunityMoves.words(form, reasons.isEmpty());
        if (!form.isValid()) return problems(id, form, "lost", locale);
        return done(id, "lost", () -> work.end(id, false, reason, words, caller));
    }

    @PostMapping("/opportunities/{id}/reopen")
    Answer reopen(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var words = OpportunityMoves.words(form, true);
        if (!form.isValid()) return problems(id, form, "reopen", locale);
        return done(id, "reopened", () -> work.reopen(id, words, caller));
    }

    private Answer done(long id, String said, Runnable act) {
        try {
            act.run();
            return Done.to("/opportunities/" + id).saying("opportunities." + said);
        } catch (Hindered hindered) {
            if (hindered.by() == Hindered.By.NO_OPPORTUNITY) throw new NotFound();
            var name = views.lead(hindered.lead()).map(LeadRow::name).orElse("");
            return Done.to("/opportunities/" + id)
                    .saying("opportunities.hindered." + OpportunityMoves.word(hindered), name);
        }
    }
}
