package dev.staffel.server.opportunities;

import dev.staffel.server.shell.CompanyZone;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.OpportunityOffers;
import dev.staffel.store.opportunities.Position;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts offers into the reader's format.
@Component
class OfferLines {
    private final OpportunityOffers offers;
    private final CompanyZone zone;
    private final Clock clock;

    OfferLines(OpportunityOffers offers, CompanyZone zone, Clock clock) {
        this.offers = offers;
        this.zone = zone;
        this.clock = clock;
    }

    /// The offers on an opportunity, the latest first.
    List<OpportunityView.OfferLine> of(long opportunity, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone.get());
        return offers.of(opportunity).stream()
                .map(offer ->
                        new OpportunityView.OfferLine(
                                offer,
                                Money.show(offer.total(), offer.currency(), locale),
                                offer.hasRunOut(today),
                                positions(offer, locale)))
                .toList();
    }

    private static List<OpportunityView.PositionLine> positions(
            OpportunityOffer offer, Locale locale) {
        return offer.terms().positions().stream()
                .map(position -> line(position, offer.currency(), locale))
                .toList();
    }

    private static OpportunityView.PositionLine line(
            Position position, String currency, Locale locale) {
        return new OpportunityView.PositionLine(
                position.what(),
                decimal(position.quantity(), 3, locale),
                Money.show(position.price(), currency, locale),
                position.discount() == 0 ? "" : decimal(position.discount(), 2, locale) + " %",
                Money.show(position.amount(), currency, locale));
    }

    private static String decimal(long number, int decimals, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(number, decimals));
    }
}
