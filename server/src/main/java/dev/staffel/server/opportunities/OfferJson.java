package dev.staffel.server.opportunities;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer on an opportunity as programs read it; amounts in the smallest unit of its currency.
///
/// @param state draft, sent, accepted or declined
/// @param total the sum of its rounded positions
@JsonInclude(JsonInclude.Include.ALWAYS)
record OfferJson(
        long id,
        String title,
        String state,
        String currency,
        long total,
        @Nullable LocalDate validUntil,
        @Nullable Instant sent,
        List<LineJson> positions,
        List<DocumentJson> documents) {

    /// @param quantity in thousandths
    /// @param discount in hundredths of a percent
    record LineJson(String what, long quantity, long price, int discount, long amount) {
        static LineJson of(Position one) {
            return new LineJson(
                    one.what(), one.quantity(), one.price(), one.discount(), one.amount());
        }
    }

    /// @param size in bytes
    record DocumentJson(long id, String name, String type, int size, Instant added) {
        static DocumentJson of(OpportunityOffer.Document one) {
            return new DocumentJson(one.id(), one.name(), one.type(), one.size(), one.added());
        }
    }

    static OfferJson of(OpportunityOffer offer) {
        return new OfferJson(
                offer.id(),
                offer.terms().title(),
                offer.state().word(),
                offer.currency(),
                offer.total(),
                offer.terms().validUntil().orElse(null),
                offer.sent().orElse(null),
                offer.terms().positions().stream().map(LineJson::of).toList(),
                offer.documents().stream().map(DocumentJson::of).toList());
    }
}
