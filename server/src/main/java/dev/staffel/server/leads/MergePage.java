package dev.staffel.server.leads;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.leads.Merges;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Joins two leads that are one person: search, look at both side by side, confirm; and takes that back.
@Controller
class MergePage {
    private final OpenLeads leads;
    private final LeadSearch search;
    private final Merges merges;
    private final Audit audit;

    MergePage(OpenLeads leads, LeadSearch search, Merges merges, Audit audit) {
        this.leads = leads;
        this.search = search;
        this.merges = merges;
        this.audit = audit;
    }

    @GetMapping("/leads/{id}/merge")
    Answer choose(@PathVariable long id, Form form, Locale locale) {
        var into = open(id, locale);
        var other = number(form.value("with")).filter(with -> with != id);
        if (other.isPresent())
            return Page.of("leads/merge")
                    .with("pair", MergePair.of(into, open(other.get(), locale)));
        var asked = form.has("q") || form.holds("q", "");
        var words = asked ? form.value("q") : into.row().lastName();
        return Page.of("leads/mergeSearch")
                .part("leads/mergeFound")
                .with("row", into.row())
                .with("words", words)
                .with("found", search.others(id, words, locale));
    }

    @PostMapping("/leads/{id}/merge")
    Answer merge(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var other = number(form.value("with")).orElseThrow(NotFound::new);
        var name = leads.open(other, locale).row().name();
        try {
            merges.merge(id, other, caller.id().toString());
        } catch (IllegalArgumentException e) {
            return Done.to("/leads/" + id).saying("leads.merge.refused");
        }
        audit.record("leads.merged", "lead " + id, "lead " + other);
        return Done.to("/leads/" + id).saying("leads.merge.done", name);
    }

    @PostMapping("/leads/{id}/merges/{merge}/undo")
    Answer undo(@PathVariable long id, @PathVariable long merge, Caller.User caller) {
        try {
            merges.undo(merge, caller.id().toString());
        } catch (IllegalArgumentException e) {
            return Done.to("/leads/" + id).saying("leads.merge.undo.refused");
        }
        audit.record("leads.merge-undone", "lead " + id);
        return Done.to("/leads/" + id).saying("leads.merge.undone");
    }

    /// A lead that is still open.
    private OpenLead open(long id, Locale locale) {
        var open = leads.open(id, locale);
        if (open.lead().process().isClosed()) throw new NotFound();
        return open;
    }

    private static Optional<Long> number(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(typed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
