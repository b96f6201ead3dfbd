package dev.staffel.server.opportunities;

import dev.staffel.server.shell.Form;
import dev.staffel.store.opportunities.OfferTerms;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The form in which a seller writes an offer: a row of fields for each position, and blank rows for more.
final class OfferForm {
    /// How many positions an offer may have.
    static final int MOST = 50;

    private static final int LONGEST = 200;
    private static final int BLANK = 3;

    private OfferForm() {}

    /// The form filled with what stands.
    static Form of(OpportunityOffer offer) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", offer.terms().title());
        values.put("valid", offer.terms().validUntil().map(LocalDate::toString).orElse(""));
        var positions = offer.terms().positions();
        for (int row = 0; row < positions.size(); row++) {
            var position = positions.get(row);
            values.put("what-" + row, position.what());
            values.put("quantity-" + row, plain(position.quantity(), 3));
            values.put("price-" + row, Money.typed(position.price()));
            values.put(
                    "discount-" + row,
                    position.discount() == 0 ? "" : plain(position.discount(), 2));
        }
        return Form.of(values);
    }

    static String plain(long number, int decimals) {
        var exact = BigDecimal.valueOf(number, decimals).stripTrailingZeros();
        return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    /// How many rows the form has: those filled, and some blank ones.
    static int rows(Form form) {
        int filled = 0;
        for (int row = 0; row < MOST; row++) if (isFilled(form, row)) filled = row + 1;
        return Math.min(MOST, filled + BLANK);
    }

    private static boolean isFilled(Form form, int row) {
        return form.has("what-" + row) || form.has("price-" + row) || form.has("quantity-" + row);
    }

    /// What was typed; what is wrong with it is said in the form.
    static Optional<OfferTerms> read(Form form) {
        var title = form.required("title", LONGEST);
        var valid = Optional.<LocalDate>empty();
        try {
            if (form.has("valid")) valid = Optional.of(LocalDate.parse(form.value("valid")));
        } catch (DateTimeException e) {
            form.reject("valid", "opportunities.error.day");
        }
        var positions = new ArrayList<Position>();
        for (int row = 0; row < MOST; row++)
            if (isFilled(form, row)) position(form, row).ifPresent(positions::add);
        if (positions.isEmpty() && form.isValid())
            form.reject("what-0", "opportunities.error.position");
        return form.isValid() ? checked(form, title, valid, positions) : Optional.empty();
    }

    private static Optional<OfferTerms> checked(
            Form form, String title, Optional<LocalDate> valid, List<Position> positions) {
        try {
            var terms = new OfferTerms(title, valid, positions);
            if (terms.total() >= 0) return Optional.of(terms);
        } catch (ArithmeticException e) {
            form.reject("price-0", "opportunities.error.value");
        }
        return Optional.empty();
    }

    private static Optional<Position> position(Form form, int row) {
        var what = form.required("what-" + row, LONGEST);
        var quantity =
                form.has("quantity-" + row)
                        ? number(form.value("quantity-" + row), 3, 9)
                        : Optional.of(1_000L);
        if (quantity.isEmpty() || quantity.get() < 1)
            form.reject("quantity-" + row, "opportunities.error.quantity");
        var price = Money.read(form.value("price-" + row));
        if (price.isEmpty()) form.reject("price-" + row, "opportunities.error.value");
        var discount =
                form.has("discount-" + row)
                        ? number(form.value("discount-" + row).replace("%", "").strip(), 2, 3)
                        : Optional.of(0L);
        if (discount.isEmpty() || discount.get() > 10_000)
            form.reject("discount-" + row, "opportunities.error.discount");
        if (!form.isValid()) return Optional.empty();
        return Optional.of(
                new Position(
                        what,
                        quantity.orElseThrow(),
                        price.orElseThrow(),
                        discount.orElseThrow().intValue()));
    }

    /// A decimal number in units of its last decimal; empty when it is none or has more decimals.
    static Optional<Long> number(String text, int decimals, int digits) {
        var typed = text.replace(',', '.');
        if (!typed.matches("\\d{1," + digits + "}(\\.\\d{1," + decimals + "})?"))
            return Optional.empty();
        return Optional.of(new BigDecimal(typed).movePointRight(decimals).longValueExact());
    }
}
