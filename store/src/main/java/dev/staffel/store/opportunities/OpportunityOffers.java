package dev.staffel.store.opportunities;

import dev.staffel.store.opportunities.OpportunityOffer.Document;
import dev.staffel.store.opportunities.OpportunityOffer.State;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offers on open opportunities: written as drafts, sent, and answered.
public final class OpportunityOffers {
    /// How many documents an offer may have.
    public static final int MOST_DOCUMENTS = 10;

    private static final Statements SQL = Statements.beside(OpportunityOffers.class, "offers.sql");

    private final Sql sql;
    private final Opportunities opportunities;
    private final InstantSource clock;

    public OpportunityOffers(Sql sql, Opportunities opportunities, InstantSource clock) {
        this.sql = sql;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    /// The content of a document with what there is to say of it.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Content(String name, String type, byte[] bytes) {}

    /// The offers on an opportunity, the latest first.
    public List<OpportunityOffer> of(long opportunity) {
        return sql.inTransaction(session -> {
            Map<Long, List<Position>> positions = new HashMap<>(); // looked up only
            session.call(SQL.named("positions-of"))
                    .set("opportunity", opportunity)
                    .each(row -> at(positions, row).add(position(row)));
            Map<Long, List<Document>> documents = new HashMap<>(); // looked up only
            session.call(SQL.named("documents-of"))
                    .set("opportunity", opportunity)
                    .each(row -> at(documents, row).add(document(row)));
            return session.call(SQL.named("offers-of"))
                    .set("opportunity", opportunity)
                    .list(row ->
                            OpportunityOffer.of(
                                    row,
                                    positions.getOrDefault(row.number("id"), List.of()),
                                    documents.getOrDefault(row.number("id"), List.of())));
        });
    }

    private static <T> List<T> at(Map<Long, List<T>> byOffer, Row row) {
        return byOffer.computeIfAbsent(row.number("offer"), _ -> new ArrayList<>());
    }

    private static Position position(Row row) {
        return new Position(
                row.text("what"),
                row.number("quantity"),
                row.number("price"),
                row.integer("discount"));
    }

    private static Document document(Row row) {
        return new Document(
                row.number("id"),
                row.text("name"),
                row.text("type"),
                row.integer("size"),
                row.instant("added"));
    }

    /// Writes a draft in the opportunity's currency.
    ///
    /// @return its number
    /// @throws Hindered when the opportunity is not open
    public long draft(Session session, long opportunity, OfferTerms terms, Actor by) {
        var rows = rows(session);
        var currency = open(rows, opportunity).terms().currency();
        long id = add(session, opportunity, terms, currency, rows.now());
        rows.line(opportunity, by, "offer-drafted", null, terms.title());
        return id;
    }

    static long add(
            Session session, long opportunity, OfferTerms terms, String currency, Instant at) {
        long id =
                session.call(SQL.named("offer-add"))
                        .set("opportunity", opportunity)
                        .set("title", terms.title())
                        .set("currency", currency)
                        .set("valid_until", terms.validUntil())
                        .set("total", terms.total())
                        .set("now", at)
                        .one(row -> row.number("id"));
        write(session, id, terms.positions());
        return id;
    }

    /// Writes a draft anew.
    public void change(Session session, long opportunity, long offer, OfferTerms terms) {
        open(rows(session), opportunity);
        int changed =
                session.call(SQL.named("offer-change"))
                        .set("id", offer)
                        .set("opportunity", opportunity)
                        .set("title", terms.title())
                        .set("valid_until", terms.validUntil())
                        .set("total", terms.total())
                        .update();
        if (changed == 0) throw new Hindered(Hindered.By.MEANWHILE);
        session.call(SQL.named("positions-remove")).set("offer", offer).update();
        write(session, offer, terms.positions());
    }

    private static void write(Session session, long offer, List<Position> positions) {
        for (int place = 0; place < positions.size(); place++) {
            var position = positions.get(place);
            session.call(SQL.named("position-add"))
                    .set("offer", offer)
                    .set("place", place)
                    .set("what", position.what())
                    .set("quantity", position.quantity())
                    .set("price", position.price())
                    .set("discount", position.discount())
                    .update();
        }
    }

    /// Sends a draft, or puts down how one that was sent is answered. The total of an accepted one becomes the value of the
    /// opportunity.
    ///
    /// @throws Hindered when it does not stand so that this can follow
    public void put(Session session, long opportunity, long offer, State next, Actor by) {
        var found =
                session.call(SQL.named("offer-state"))
                        .set("id", offer)
                        .set("opportunity", opportunity)
                        .first(row ->
                                new Standing(
                                        row.text("title"),
                                        row.number("total"),
                                        row.text("currency"),
                                        state(row)))
                        .orElseThrow(() -> new Hindered(Hindered.By.NO_OPPORTUNITY));
        if (!found.state().leadsTo(next)) throw new Hindered(Hindered.By.MEANWHILE);
        if (next == State.ACCEPTED)
            opportunities.revalue(session, opportunity, found.total(), found.currency(), by);
        var rows = rows(session);
        open(rows, opportunity);
        put(session, opportunity, offer, found.state(), next, rows.now());
        rows.line(opportunity, by, "offer-" + next.word(), null, found.title());
    }

    static void put(
            Session session, long opportunity, long offer, State before, State next, Instant at) {
        int changed =
                session.call(SQL.named("offer-put"))
                        .set("id", offer)
                        .set("before", before.word())
                        .set("state", next.word())
                        .set("now", at)
                        .update();
        if (changed == 0) throw new Hindered(Hindered.By.MEANWHILE);
        session.call(SQL.named("offered")).set("id", opportunity).set("now", at).update();
    }

    private record Standing(String title, long total, String currency, State state) {}

    private static State state(Row row) {
        return State.of(row.text("state")).orElseThrow();
    }

    /// Takes a draft away, with its documents.
    public void remove(Session session, long opportunity, long offer) {
        open(rows(session), opportunity);
        int removed =
                session.call(SQL.named("offer-remove"))
                        .set("id", offer)
                        .set("opportunity", opportunity)
                        .update();
        if (removed == 0) throw new Hindered(Hindered.By.MEANWHILE);
    }

    /// Adds a document to an offer.
    ///
    /// @throws Hindered when there is no such offer, or it has as many as it may
    public void add(Session session, long opportunity, long offer, Content content, Actor by) {
        var rows = rows(session);
        open(rows, opportunity);
        int added =
                session.call(SQL.named("document-add"))
                        .set("offer", offer)
                        .set("opportunity", opportunity)
                        .set("name", content.name())
                        .set("type", content.type())
                        .set("size", content.bytes().length)
                        .set("content", content.bytes())
                        .set("now", rows.now())
                        .set("by", by.id())
                        .set("most", MOST_DOCUMENTS)
                        .update();
        if (added == 0) throw new Hindered(Hindered.By.MEANWHILE);
        rows.line(opportunity, by, "document-added", null, content.name());
    }

    /// Takes a document away while its offer is a draft.
    public void removeDocument(Session session, long opportunity, long document) {
        open(rows(session), opportunity);
        int removed =
                session.call(SQL.named("document-remove"))
                        .set("id", document)
                        .set("opportunity", opportunity)
                        .update();
        if (removed == 0) throw new Hindered(Hindered.By.MEANWHILE);
    }

    public Optional<Content> content(long opportunity, long document) {
        return sql.inTransaction(session ->
                session.call(SQL.named("document"))
                        .set("id", document)
                        .set("opportunity", opportunity)
                        .first(row ->
                                new Content(
                                        row.text("name"), row.text("type"), row.bytes("content"))));
    }

    private OpportunityRows rows(Session session) {
        return new OpportunityRows(session, now());
    }

    private Instant now() {
        return clock.instant();
    }

    private static Opportunity open(OpportunityRows rows, long id) {
        var found = rows.lock(id);
        if (!found.isOpen()) throw new Hindered(Hindered.By.NOT_OPEN);
        return found;
    }
}
