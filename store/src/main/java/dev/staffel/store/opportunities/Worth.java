package dev.staffel.store.opportunities;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a lead's deals are worth, as replay and the meters read it: an attribute of the lead, in whole units of the company's
/// currency. Of several leads in one opportunity only the first has its value, so that nothing is counted twice.
record Worth(OpportunityRows rows) {
    /// The company's currency; amounts in another are not told, because nobody knows the rate of the day.
    static final String CURRENCY = "EUR";

    private static final int MINOR_DIGITS = 2;
    private static final String NAME = KnownAttribute.OPPORTUNITY_VALUE.id();

    /// What is to be told of a lead, if that changes anything.
    ///
    /// @param hadIt whether an opportunity's value has been told of it, so that it may have to be taken back
    Optional<Signal> told(long number, Lead lead, boolean hadIt) {
        var own =
                rows.of(number).stream()
                        .filter(one ->
                                rows.first(one.id()).filter(first -> first == number).isPresent())
                        .toList();
        if (own.isEmpty() && !hadIt) return Optional.empty();
        var worth = worth(own).map(Worth::whole).orElse("");
        var known = lead.evidence().attributes().value(NAME);
        if (worth.equals(known == null ? "" : known)) return Optional.empty();
        var learned = new TreeMap<>(Map.of(NAME, worth));
        return Optional.of(new Signal.Learned(rows.now(), rows.now(), Trust.STAFF, learned));
    }

    /// All that was won, else what the latest open one may bring.
    private static Optional<Long> worth(List<Opportunity> own) {
        var valued =
                own.stream()
                        .filter(one -> one.terms().currency().equals(CURRENCY))
                        .filter(one -> one.terms().value().isPresent())
                        .toList();
        var won =
                valued.stream()
                        .filter(one -> one.state() == Opportunity.State.WON)
                        .map(one -> one.terms().value().orElseThrow())
                        .reduce(Math::addExact);
        return won.or(() ->
                valued.stream()
                        .filter(Opportunity::isOpen)
                        .findFirst()
                        .flatMap(one -> one.terms().value()));
    }

    private static String whole(long minor) {
        return BigDecimal.valueOf(minor, MINOR_DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
