package dev.staffel.store.opportunities;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An offer on an opportunity as it stands.
///
/// @param total in the smallest unit of the currency
/// @param documents without their contents
public record OpportunityOffer(
        long id,
        long opportunity,
        OfferTerms terms,
        String currency,
        State state,
        long total,
        Optional<Instant> sent,
        List<Document> documents) {
    public OpportunityOffer {
        documents = List.copyOf(documents);
    }

    /// How an offer stands.
    public enum State implements Worded {
        DRAFT,
        SENT,
        ACCEPTED,
        DECLINED;

        public static Optional<State> of(String word) {
            return Worded.of(State.class, word);
        }

        /// Whether a person may put it from here to there: out once, then answered; an answer may be taken back.
        public boolean leadsTo(State next) {
            return switch (this) {
                case DRAFT -> next == SENT;
                case SENT -> next == ACCEPTED || next == DECLINED;
                case ACCEPTED, DECLINED -> next == SENT;
            };
        }
    }

    /// A file that belongs to an offer.
    ///
    /// @param type the checked media type
    /// @param size in bytes
    public record Document(long id, String name, String type, int size, Instant added) {}

    /// Whether it waits for an answer that comes too late by now.
    public boolean hasRunOut(LocalDate today) {
        return state == State.SENT
                && terms.validUntil().filter(until -> until.isBefore(today)).isPresent();
    }

    static OpportunityOffer of(Row row, List<Position> positions, List<Document> documents) {
        return new OpportunityOffer(
                row.number("id"),
                row.number("opportunity"),
                new OfferTerms(row.text("title"), row.optionalDate("valid_until"), positions),
                row.text("currency"),
                State.of(row.text("state")).orElseThrow(),
                row.number("total"),
                row.optionalInstant("sent"),
                documents);
    }
}
