package dev.staffel.engine;

import dev.staffel.engine.criteria.Seen;

/// Decimal numbers as whole thousandths, exact and without a `double`.
public final class Thousandths {
    private static final int DECIMALS = 3;

    private Thousandths() {}

    /// Reads digits with an optional sign and an optional point; more than three decimals are cut.
    ///
    /// @return the number in thousandths, or [Seen#UNKNOWN_NUMBER] when the text is no such number
    public static long parse(String text) {
        int length = text.length();
        int place = 0;
        boolean negative = length > 0 && text.charAt(0) == '-';
        if (negative) place++;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; place < length; place++) {
            char sign = text.charAt(place);
            if (sign == '.' && decimals < 0) {
                decimals = 0;
            } else if (sign >= '0' && sign <= '9') {
                if (decimals < DECIMALS) value = value * 10 + (sign - '0');
                if (decimals >= 0 && decimals < DECIMALS) decimals++;
                if (++digits > 15) return Seen.UNKNOWN_NUMBER;
            } else {
                return Seen.UNKNOWN_NUMBER;
            }
        }
        if (digits == 0) return Seen.UNKNOWN_NUMBER;
        for (int missing = Math.max(decimals, 0); missing < DECIMALS; missing++) value *= 10;
        return negative ? -value : value;
    }
}
