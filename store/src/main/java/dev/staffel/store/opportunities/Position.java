package dev.staffel.store.opportunities;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One line of an offer.
///
/// @param quantity in thousandths
/// @param price of one, in the smallest unit of the currency
/// @param discount in hundredths of a percent, 0 to 10,000
public record Position(String what, long quantity, long price, int discount) {
    private static final int DECIMALS = 3 + 4; // of the quantity, and of one less the discount
    private static final int WHOLE = 10_000;

    public Position {
        if (what.isBlank()) throw new IllegalArgumentException("a position offers something");
        if (quantity < 1) throw new IllegalArgumentException("no quantity: " + quantity);
        if (price < 0) throw new IllegalArgumentException("below zero: " + price);
        if (discount < 0 || discount > WHOLE)
            throw new IllegalArgumentException("no discount: " + discount);
    }

    /// What it costs, in the smallest unit of the currency; half of one is rounded up.
    ///
    /// @throws ArithmeticException when it is more than can be kept
    public long amount() {
        return BigDecimal.valueOf(quantity)
                .multiply(BigDecimal.valueOf(price))
                .multiply(BigDecimal.valueOf(WHOLE - discount))
                .movePointLeft(DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
