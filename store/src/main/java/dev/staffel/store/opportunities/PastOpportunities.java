package dev.staffel.store.opportunities;

import dev.staffel.store.opportunities.OpportunityOffer.State;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes opportunities of a past that was recorded elsewhere, beside leads whose story the log has been told already: nothing
/// is logged by it, and nobody is moved.
public final class PastOpportunities {
    private PastOpportunities() {}

    /// An opportunity with what became of it.
    ///
    /// @param offers in the order in which they were written
    /// @param ending empty while it is open
    public record Past(
            Terms terms, Instant opened, List<PastOffer> offers, Optional<Ending> ending) {
        public Past {
            offers = List.copyOf(offers);
        }
    }

    /// An offer with what became of it.
    ///
    /// @param sent empty for one that is still a draft
    /// @param answer empty while nobody has answered it
    public record PastOffer(
            OfferTerms terms, Instant drafted, Optional<Instant> sent, Optional<Answer> answer) {}

    /// How an offer was answered.
    public record Answer(boolean accepted, Instant at) {}

    /// How one ended.
    ///
    /// @param reason one of the playbook's, or empty
    public record Ending(boolean won, String reason, Instant at) {}

    /// Writes one, in the name of who sells it.
    ///
    /// @param leads in it, whoever was in it first on top
    /// @return its number
    public static long write(Session session, Past past, List<Long> leads) {
        var by = new Actor(past.terms().seller(), List.of());
        var rows = new OpportunityRows(session, past.opened());
        long id = rows.add(past.terms());
        rows.line(id, by, "opened", leads.getFirst(), "");
        for (long lead : leads) rows.attach(id, lead);
        for (long lead : leads.subList(1, leads.size())) rows.line(id, by, "attached", lead, "");
        for (PastOffer offer : past.offers()) write(session, id, offer, past.terms(), by);
        past.ending().ifPresent(ending -> end(session, id, ending, by));
        return id;
    }

    private static void write(Session session, long id, PastOffer offer, Terms terms, Actor by) {
        var rows = new OpportunityRows(session, offer.drafted());
        long number =
                OpportunityOffers.add(session, id, offer.terms(), terms.currency(), rows.now());
        rows.line(id, by, "offer-drafted", null, offer.terms().title());
        offer.sent()
                .ifPresent(at -> put(session, id, number, State.DRAFT, State.SENT, at, offer, by));
        offer.answer()
                .ifPresent(answer -> {
                    var state = answer.accepted() ? State.ACCEPTED : State.DECLINED;
                    put(session, id, number, State.SENT, state, answer.at(), offer, by);
                });
    }

    private static void put(
            Session session,
            long id,
            long number,
            State before,
            State next,
            Instant at,
            PastOffer offer,
            Actor by) {
        OpportunityOffers.put(session, id, number, before, next, at);
        new OpportunityRows(session, at)
                .line(id, by, "offer-" + next.word(), null, offer.terms().title());
    }

    private static void end(Session session, long id, Ending ending, Actor by) {
        var state = ending.won() ? Opportunity.State.WON : Opportunity.State.LOST;
        var rows = new OpportunityRows(session, ending.at());
        rows.end(id, state, ending.reason(), "");
        rows.line(id, by, state.word(), null, ending.reason());
    }
}
