package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.identity.Id;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.Sql;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff correct and add what is known of a lead; their word stands against any source's.
@Controller
class KnownPage {
    private final OpenLeads leads;
    private final LeadKeys keys;
    private final LeadWork work;
    private final Messages messages;

    KnownPage(OpenLeads leads, Sql sql, LeadWork work, Messages messages) {
        this.leads = leads;
        this.keys = new LeadKeys(sql);
        this.work = work;
        this.messages = messages;
    }

    @GetMapping("/leads/{id}/known")
    Answer show(@PathVariable long id, Locale locale) {
        var open = leads.open(id, locale);
        if (open.lead().process().isClosed()) throw new NotFound();
        return page(open, new KnownForm(open).filled());
    }

    @PostMapping("/leads/{id}/known")
    Answer change(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        var changed = new KnownForm(open).changed(form);
        if (!form.isValid()) return page(open, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        if (changed.isEmpty()) return Done.to("/leads/" + id).saying("leads.known.same");
        var other = other(id, changed);
        work.learn(id, caller, changed);
        return other.isPresent()
                ? Done.to("/leads/" + id + "/merge?with=" + other.get())
                        .saying("leads.known.also-theirs")
                : Done.to("/leads/" + id).saying("leads.known.kept");
    }

    /// Another lead that has the address already, and may be the same person.
    private Optional<Long> other(long id, SortedMap<String, String> changed) {
        return Id.email(changed.getOrDefault(KnownAttribute.EMAIL.id(), ""))
                .flatMap(keys::find)
                .filter(found -> found != id);
    }

    private Page page(OpenLead open, Form form) {
        var known = new KnownForm(open);
        var labels = new LinkedHashMap<String, String>();
        var choices = new LinkedHashMap<String, Map<String, String>>();
        var unknown = messages.text(open.locale(), "leads.known.unknown");
        for (KnownAttribute field : KnownForm.FIELDS) {
            labels.put(field.id(), messages.text(open.locale(), "leads.attribute." + field.id()));
            choices.put(field.id(), known.choices(field, unknown));
        }
        return Page.of("leads/known")
                .with("row", open.row())
                .with("form", form)
                .with("labels", labels)
                .with("choices", choices);
    }

    /// The lead was merged into another meanwhile.
    @ExceptionHandler
    Answer gone(StaffActions.NoSuchLead gone) {
        return Done.to("/leads").saying("leads.gone");
    }
}
