package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.api.Problem;
import dev.staffel.server.shell.Form;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.Terms;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The part of a form that moves a lead to the stage of opportunities: which one it comes with, and what a new one is about.
/// Nothing of it has to be filled in.
@Component
public final class EntryForm {
    /// The field that names one to come into; empty for a new one.
    public static final String INTO = "opportunity";

    private static final String TITLE = INTO + ".title";
    private static final int LONGEST = 200;

    private final Staff staff;

    EntryForm(Staff staff) {
        this.staff = staff;
    }

    /// Reads what was typed; what is wrong with it is said in the form.
    public Entry read(Form form, LeadRow lead, LeadOpportunities.Known known, Caller.User by) {
        var into = known.named(form.value(INTO));
        if (form.has(INTO) && into.isEmpty()) form.reject(INTO, "shell.form.required");
        var title = form.value(TITLE);
        if (title.length() > LONGEST) form.reject(TITLE, "shell.form.long", LONGEST);
        var value = TermsForm.value(form, "opportunity.value");
        var currency = TermsForm.currency(form, "opportunity.currency");
        var close = TermsForm.day(form, "opportunity.close");
        var terms =
                new Terms(
                        title.isEmpty() ? title(lead) : title,
                        lead.company(),
                        seller(lead, by),
                        value,
                        currency,
                        close,
                        List.of());
        return new Entry(into, terms);
    }

    /// What the lead's opportunity is worth, where that was typed; what is wrong with it is said in the form.
    public Optional<Long> value(Form form) {
        return TermsForm.value(form, "opportunity.value");
    }

    /// Reads what a program said; what is wrong with it is added to the problems.
    public Optional<Entry> read(
            EntryBody body,
            LeadRow lead,
            LeadOpportunities.Known known,
            Caller.User by,
            List<Problem.Place> problems) {
        var into = Optional.ofNullable(body.id()).flatMap(id -> known.named("" + id));
        if (body.id() != null && into.isEmpty())
            problems.add(
                    new Problem.Place(
                            "opportunity.id",
                            "an open one of the lead's company, or one that ended with the lead"));
        return body.terms(title(lead), lead.company(), seller(lead, by), problems)
                .map(terms -> new Entry(into, terms));
    }

    /// What an opportunity is called before anybody has said what it is about.
    static String title(LeadRow lead) {
        return lead.company().isBlank() ? lead.name() : lead.company();
    }

    /// Whoever of sales holds the lead sells, else who does the move.
    String seller(LeadRow lead, Caller.User by) {
        boolean isHeld =
                lead.holderKind().equals("seller")
                        && staff.active().stream()
                                .filter(user -> user.is(Role.SALES) || user.is(Role.HEAD_OF_SALES))
                                .anyMatch(user -> user.id().toString().equals(lead.holder()));
        return isHeld ? lead.holder() : by.id().toString();
    }
}
