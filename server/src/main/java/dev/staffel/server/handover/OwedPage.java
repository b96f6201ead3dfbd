package dev.staffel.server.handover;

import dev.staffel.engine.Debt;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.Owed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Questions to marketing: asked from an offer or a lead, and all that marketing owes, the nearest deadline first.
@Controller
class OwedPage {
    static final int LIMIT = 20;

    private final Questions questions;
    private final Owed owed;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Clock clock;

    OwedPage(
            Questions questions,
            Owed owed,
            OneLead leads,
            PlaybookVersions versions,
            People people,
            Clock clock) {
        this.questions = questions;
        this.owed = owed;
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    /// A lead for which something is owed.
    ///
    /// @param by the name of who has asked; empty where the definition itself asks
    /// @param left until the deadline; negative when it has passed
    /// @param canConfirm whether the answer may be that nothing more is known
    record Line(
            LeadRow row,
            Question question,
            String by,
            Instant until,
            Duration left,
            boolean canConfirm) {
        boolean isLate() {
            return left.isNegative();
        }

        Duration span() {
            return left.abs();
        }
    }

    @GetMapping("/owed")
    Answer list(Form form, Locale locale) {
        var behind = Inbox.behind(form.value("cursor")).orElse(Offers.Behind.NONE);
        var rows = owed.page(behind, LIMIT + 1);
        var page =
                Items.of(
                        rows,
                        LIMIT,
                        line -> Cursor.of(line.until(), line.row().id()),
                        owed.sum(clock.instant()).count(),
                        true);
        var lines = lines(page.items(), locale);
        return Page.of("handover/owed")
                .with("form", form)
                .with("owed", new Items<>(lines, page.next(), page.total(), page.totalIsExact()));
    }

    List<Line> lines(List<Owed.Line> rows, Locale locale) {
        var lines = new ArrayList<Line>();
        for (Owed.Line row : rows) {
            var found = leads.find(row.row().id());
            if (found.isEmpty()) continue; // erased between the two readings
            var state = found.get().state();
            var engine = versions.engine(state.version());
            var lead = state.lead(engine);
            var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
            boolean canConfirm =
                    lead.process().debt().stream()
                            .flatMap(debt -> debt.items().stream())
                            .anyMatch(item -> Debt.attribute(item).isPresent());
            Question.of(lead, leads.facts(row.row().id()), reading)
                    .ifPresent(question ->
                            lines.add(
                                    new Line(
                                            row.row(),
                                            question,
                                            question.isAsked() ? people.name(question.by()) : "",
                                            row.until(),
                                            Duration.between(clock.instant(), row.until()),
                                            canConfirm)));
        }
        return lines;
    }

    @PostMapping("/owed/{lead}/confirm")
    Answer confirm(@PathVariable long lead, Caller.User caller) {
        return questions.confirm(lead, caller)
                ? Done.to("/owed").saying("handover.owed.confirmed")
                : Done.to("/owed").saying("handover.owed.gone");
    }

    @PostMapping("/leads/{id}/question")
    Answer ask(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var back = form.value("back").equals("inbox") ? "/inbox" : "/leads/" + id;
        var items =
                form.all("item").stream().map(Debt::ofAttribute).filter(questions::isItem).toList();
        var text = form.value("text");
        if (items.isEmpty()) return Done.to(back).saying("handover.ask.nothing");
        if (text.length() > Questions.LONGEST)
            return Done.to(back).saying("handover.text-long", Questions.LONGEST);
        var refused = questions.ask(id, caller, items, text);
        if (refused.isEmpty()) return Done.to(back).saying("handover.asked");
        var reading =
                Reading.of(
                        versions.playbook(versions.inForce().number()),
                        locale.getLanguage(),
                        people::name);
        return Done.to(back).saying("handover.hindered", reading.fact(refused.get()));
    }
}
