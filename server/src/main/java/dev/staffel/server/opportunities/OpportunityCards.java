package dev.staffel.server.opportunities;

import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opportunities as other pages show them: those of a lead, and the open ones of its company.
@Component
public class OpportunityCards {
    private final OpportunityList list;

    OpportunityCards(OpportunityList list) {
        this.list = list;
    }

    /// One in a line.
    ///
    /// @param state `open`, `won` or `lost`
    /// @param value in the reader's format; empty while not known
    public record Card(
            long id, String title, String state, String value, Optional<LocalDate> closeOn) {}

    /// What there is for one lead.
    ///
    /// @param own those that the lead is in, the open ones first
    /// @param account the open ones of its company that it is not in
    public record Cards(List<Card> own, List<Card> account) {
        public Cards {
            own = List.copyOf(own);
            account = List.copyOf(account);
        }
    }

    /// What there is for a lead.
    ///
    /// @param company the lead's company, or empty
    public Cards of(long lead, String company, Locale locale) {
        var own = list.ofLead(lead).stream().map(one -> card(one, locale)).toList();
        return new Cards(
                own, openAt(company, locale).stream().filter(card -> !own.contains(card)).toList());
    }

    /// The open ones of a company.
    public List<Card> openAt(String company, Locale locale) {
        return list.openAt(company).stream().map(one -> card(one, locale)).toList();
    }

    private static Card card(Opportunity one, Locale locale) {
        return new Card(
                one.id(),
                one.terms().title(),
                one.state().word(),
                OpportunityViews.value(one, locale),
                one.terms().closeOn());
    }
}
