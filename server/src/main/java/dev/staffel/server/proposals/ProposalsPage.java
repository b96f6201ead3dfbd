package dev.staffel.server.proposals;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.leads.Proposal;
import dev.staffel.store.leads.Proposals;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// Open proposals, each with the leads it is about side by side, to be accepted or refused.
@Controller
class ProposalsPage {
    private static final int LIMIT = 20;
    private static final int COUNTED = 10_000;

    private final Proposals proposals;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final JsonMapper json;

    ProposalsPage(
            Proposals proposals,
            OneLead leads,
            PlaybookVersions versions,
            Audit audit,
            JsonMapper json) {
        this.proposals = proposals;
        this.leads = leads;
        this.versions = versions;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping("/proposals")
    Answer open(Form form, Locale locale) {
        long lead = number(form.value("lead"));
        return lead > 0 ? of(lead, form, locale) : all(form, locale);
    }

    /// Those about one lead, which its page leads to.
    private Page of(long lead, Form form, Locale locale) {
        var about = leads.find(lead).orElseThrow(NotFound::new).row().name();
        var rows =
                proposals.openOf(lead).stream()
                        .flatMap(proposal -> view(proposal, locale).stream())
                        .toList();
        return page(form, about, new Items<>(rows, null, rows.size(), true));
    }

    private Page all(Form form, Locale locale) {
        var rows = new ArrayList<ProposalView>();
        for (Proposal proposal : proposals.page(before(form), LIMIT + 1))
            view(proposal, locale).ifPresent(rows::add);
        long total = proposals.count(COUNTED + 1);
        return page(
                form,
                "",
                Items.of(
                        rows,
                        LIMIT,
                        row -> Cursor.of(row.proposal().id()),
                        Math.min(total, COUNTED),
                        total <= COUNTED));
    }

    private static Page page(Form form, String about, Items<ProposalView> rows) {
        return Page.of("proposals/list")
                .with("form", form)
                .with("about", about)
                .with("proposals", rows);
    }

    @PostMapping("/proposals/{id}/accept")
    Answer accept(@PathVariable long id, Form form, Caller.User caller) {
        var proposal = proposals.find(id).orElseThrow(NotFound::new);
        var by = caller.id().toString();
        return switch (proposal.kind()) {
            case JOIN -> join(proposal, form, by);
            case CHANGE -> change(proposal, by);
        };
    }

    private Answer join(Proposal proposal, Form form, String by) {
        long into = number(form.value("into"));
        if (into != proposal.lead() && into != proposal.other()) throw new NotFound();
        try {
            if (!proposals.join(proposal.id(), into, by)) throw new NotFound();
        } catch (IllegalArgumentException e) {
            return Done.to("/proposals").saying("proposals.not-possible");
        }
        long from = into == proposal.lead() ? proposal.other() : proposal.lead();
        audit.record("proposals.joined", "lead " + into, "lead " + from);
        return Done.to("/proposals").saying("proposals.joined");
    }

    private Answer change(Proposal proposal, String by) {
        var display = json.writeValueAsString(Map.of("by", by, "text", ""));
        try {
            if (!proposals.change(proposal.id(), by, display)) throw new NotFound();
        } catch (IllegalArgumentException e) {
            return Done.to("/proposals").saying("proposals.not-possible");
        }
        audit.record("proposals.changed", "lead " + proposal.lead(), proposal.attribute());
        return Done.to("/proposals").saying("proposals.changed");
    }

    @PostMapping("/proposals/{id}/refuse")
    Answer refuse(@PathVariable long id, Caller.User caller) {
        var proposal = proposals.find(id).orElseThrow(NotFound::new);
        if (!proposals.refuse(id, caller.id().toString())) throw new NotFound();
        audit.record("proposals.refused", "lead " + proposal.lead());
        return Done.to("/proposals").saying("proposals.refused");
    }

    /// Empty when a lead has gone between the two readings.
    private Optional<ProposalView> view(Proposal proposal, Locale locale) {
        var sides = new ArrayList<ProposalView.Side>();
        side(proposal.lead(), locale).ifPresent(sides::add);
        if (proposal.kind() == Proposal.Kind.JOIN)
            side(proposal.other(), locale).ifPresent(sides::add);
        boolean whole = sides.size() == (proposal.kind() == Proposal.Kind.JOIN ? 2 : 1);
        if (!whole) return Optional.empty();
        sides.sort(Comparator.comparing(side -> side.row().created()));
        LeadRow one = sides.getFirst().row();
        List<ProposalView.Line> lines = ProposalView.lines(one, sides.getLast().row(), locale);
        return Optional.of(new ProposalView(proposal, sides, lines, known(proposal, one)));
    }

    private static String known(Proposal proposal, LeadRow row) {
        return switch (proposal.attribute()) {
            case "email" -> row.email();
            case "phone" -> row.phone();
            default -> "";
        };
    }

    private Optional<ProposalView.Side> side(long lead, Locale locale) {
        return leads.find(lead)
                .map(stored -> {
                    var playbook = versions.playbook(stored.state().version());
                    var reading = Reading.of(playbook, locale.getLanguage(), user -> user);
                    return new ProposalView.Side(stored.row(), reading.stage(stored.row().stage()));
                });
    }

    private static long before(Form form) {
        return Cursor.read(form.value("cursor"), 1)
                .map(cursor -> number(cursor.values().getFirst()))
                .filter(number -> number > 0)
                .orElse(Long.MAX_VALUE);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
