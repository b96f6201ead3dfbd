package dev.staffel.server.opportunities;

import dev.staffel.server.api.Parameters;
import dev.staffel.server.users.Saying;
import dev.staffel.store.opportunities.OfferTerms;
import dev.staffel.store.opportunities.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a program says of an offer.
///
/// @param user id or e-mail address of the user who writes it
/// @param validUntil the last day on which it can be accepted, such as `2026-03-31`
record OfferBody(
        @Nullable String user,
        @Nullable String title,
        @Nullable String validUntil,
        @Nullable List<Line> positions) {
    private static final int LONGEST = 200;
    private static final long MOST = 1_000_000_000_000L;
    private static final int WHOLE = 10_000;
    private static final long ONE = 1_000;

    /// A position.
    ///
    /// @param quantity in thousandths; left out, one
    /// @param price of one, in the smallest unit of the currency
    /// @param discount in hundredths of a percent; left out, none
    record Line(
            @Nullable String what,
            @Nullable Long quantity,
            @Nullable Long price,
            @Nullable Integer discount) {}

    /// Nothing where something is wrong, which is said.
    Optional<OfferTerms> terms(Saying saying) {
        int before = saying.problems().size();
        var named = saying.required("title", title, LONGEST);
        var day =
                Parameters.day(
                        "validUntil", validUntil == null ? "" : validUntil, saying.problems());
        var lines = positions == null ? List.<Line>of() : positions;
        if (lines.isEmpty() || lines.size() > OfferForm.MOST)
            saying.reject("positions", "1 to " + OfferForm.MOST);
        var read = new ArrayList<Position>();
        for (int place = 0; place < lines.size(); place++)
            position(lines.get(place), "positions[" + place + "]", saying).ifPresent(read::add);
        if (saying.problems().size() > before) return Optional.empty();
        return checked(new OfferTerms(named, day, read), saying);
    }

    private static Optional<OfferTerms> checked(OfferTerms terms, Saying saying) {
        try {
            if (terms.total() >= 0) return Optional.of(terms);
        } catch (ArithmeticException e) {
            saying.reject("positions", "together more than can be kept");
        }
        return Optional.empty();
    }

    private static Optional<Position> position(Line line, String place, Saying saying) {
        int before = saying.problems().size();
        var what = saying.required(place + ".what", line.what(), LONGEST);
        long quantity = line.quantity() == null ? ONE : line.quantity();
        if (quantity < 1 || quantity > MOST) saying.reject(place + ".quantity", "1 to " + MOST);
        long price = line.price() == null ? -1 : line.price();
        if (price < 0 || price > MOST) saying.reject(place + ".price", "0 to " + MOST);
        int discount = line.discount() == null ? 0 : line.discount();
        if (discount < 0 || discount > WHOLE) saying.reject(place + ".discount", "0 to " + WHOLE);
        return saying.problems().size() > before
                ? Optional.empty()
                : Optional.of(new Position(what, quantity, price, discount));
    }
}
