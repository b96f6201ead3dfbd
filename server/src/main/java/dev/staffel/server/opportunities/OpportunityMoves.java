package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.opportunities.Hindered;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.Opportunity.Step;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.read.LeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Moving an opportunity from step to step by hand: won, lost, and opened again.
@Component
public final class OpportunityMoves {
    private static final int LONGEST_WORDS = 1_000;

    private final OpportunityList list;
    private final OpportunityViews views;
    private final OpportunityWork work;

    OpportunityMoves(OpportunityList list, OpportunityViews views, OpportunityWork work) {
        this.list = list;
        this.views = views;
        this.work = work;
    }

    /// What came of a move that could be tried.
    ///
    /// @param hindered a key of the messages that takes a lead's name; empty when it was done
    public record Moved(String hindered, String lead) {}

    /// One as it stands.
    ///
    /// @throws NotFound when there is none
    public Opportunity find(long id) {
        return list.find(id).orElseThrow(NotFound::new);
    }

    /// The playbook's reasons for losing one, by id.
    public Map<String, String> reasons(Locale locale) {
        return views.reasons(locale);
    }

    /// The playbook's reasons for winning one, by id.
    public Map<String, String> winReasons(Locale locale) {
        return views.winReasons(locale);
    }

    /// Where an opportunity may go by hand. What an offer has been sent for is offered, and no hand changes that.
    public List<Step> targets(Opportunity one) {
        if (one.isOpen()) return List.of(Step.WON, Step.LOST);
        return List.of(reopened(one));
    }

    private static Step reopened(Opportunity one) {
        return one.offered().isPresent() ? Step.OFFERED : Step.OPENED;
    }

    /// Why an opportunity can't go there by hand, as a word; empty when it can.
    public Optional<String> refusal(Opportunity one, Step to) {
        if (targets(one).contains(to)) return Optional.empty();
        if (!one.isOpen()) return Optional.of(to == Step.OFFERED ? "not-offered" : "ended");
        return Optional.of(to == Step.OFFERED ? "needs-offer" : "has-offer");
    }

    /// Moves as a form says; empty when the form lacks something, which it then says.
    public Optional<Moved> move(long id, Step to, Form form, Caller.User by, Locale locale) {
        var reasons = views.reasons(locale);
        var reason =
                switch (to) {
                    case LOST -> reason(form, reasons);
                    case WON -> winReason(form, views.winReasons(locale));
                    case OPENED, OFFERED -> "";
                };
        var words = words(form, to != Step.WON && (to != Step.LOST || reasons.isEmpty()));
        if (!form.isValid()) return Optional.empty();
        try {
            if (to == Step.WON || to == Step.LOST) work.end(id, to == Step.WON, reason, words, by);
            else work.reopen(id, words, by);
            return Optional.of(new Moved("", ""));
        } catch (Hindered hindered) {
            var name = views.lead(hindered.lead()).map(LeadRow::name).orElse("");
            return Optional.of(new Moved("opportunities.hindered." + word(hindered), name));
        }
    }

    /// What opportunities are worth together, a text for each currency.
    public List<String> sums(List<OpportunityList.Sum> sums, Locale locale) {
        var texts = new ArrayList<String>();
        for (var sum : sums)
            if (sum.valued() > 0) texts.add(Money.show(sum.value(), sum.currency(), locale));
        return texts;
    }

    /// What one is worth; empty while not known.
    public String value(Opportunity one, Locale locale) {
        return OpportunityViews.value(one, locale);
    }

    static String reason(Form form, Map<String, String> reasons) {
        if (reasons.isEmpty()) return "";
        var reason = form.required("reason");
        if (!reasons.containsKey(reason)) form.reject("reason", "shell.form.required");
        return reason;
    }

    /// Why it was won, if anybody said so.
    static String winReason(Form form, Map<String, String> reasons) {
        var reason = form.value("win");
        if (!reason.isEmpty() && !reasons.containsKey(reason))
            form.reject("win", "shell.form.required");
        return reason;
    }

    static String words(Form form, boolean isRequired) {
        if (form.value("words").length() > LONGEST_WORDS)
            form.reject("words", "shell.form.long", LONGEST_WORDS);
        return isRequired ? form.required("words") : form.value("words");
    }

    static String word(Hindered hindered) {
        return hindered.by().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
