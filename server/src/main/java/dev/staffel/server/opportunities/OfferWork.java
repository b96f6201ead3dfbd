package dev.staffel.server.opportunities;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.opportunities.OfferTerms;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.OpportunityOffers;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What users do with offers on opportunities, each with its line in the audit trail.
@Component
class OfferWork {
    private final Sql sql;
    private final OpportunityOffers offers;
    private final Audit audit;

    OfferWork(Sql sql, OpportunityOffers offers, Audit audit) {
        this.sql = sql;
        this.offers = offers;
        this.audit = audit;
    }

    void draft(long id, OfferTerms terms, Caller.User by) {
        done(
                id,
                "offer-drafted",
                terms.title(),
                session -> offers.draft(session, id, terms, OpportunityWork.actor(by)));
    }

    void change(long id, long offer, OfferTerms terms) {
        done(
                id,
                "offer-changed",
                terms.title(),
                session -> offers.change(session, id, offer, terms));
    }

    void put(long id, long offer, OpportunityOffer.State next, Caller.User by) {
        done(
                id,
                "offer-" + next.word(),
                "offer " + offer,
                session -> offers.put(session, id, offer, next, OpportunityWork.actor(by)));
    }

    void remove(long id, long offer) {
        done(id, "offer-removed", "offer " + offer, session -> offers.remove(session, id, offer));
    }

    void add(long id, long offer, OpportunityOffers.Content content, Caller.User by) {
        done(
                id,
                "document-added",
                "offer " + offer,
                session -> offers.add(session, id, offer, content, OpportunityWork.actor(by)));
    }

    void removeDocument(long id, long document) {
        done(
                id,
                "document-removed",
                "document " + document,
                session -> offers.removeDocument(session, id, document));
    }

    private void done(long id, String action, String detail, Consumer<Session> work) {
        sql.transact(session -> {
            work.accept(session);
            audit.record(session, "opportunities." + action, "opportunity " + id, detail);
        });
    }
}
