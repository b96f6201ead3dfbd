package dev.staffel.intake.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The number that an event carries, such as the share of a webinar seen.
final class Amount {
    private static final int LONGEST = 25;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, 3);

    private Amount() {}

    /// In thousandths, toward zero; 0 where the text is no number, or none that anyone could mean.
    static long thousandths(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return 0;
        try {
            var number = new BigDecimal(text);
            if (number.precision() - number.scale() > LONGEST
                    || number.abs().compareTo(LARGEST) > 0) return 0;
            return number.setScale(3, RoundingMode.DOWN).unscaledValue().longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return 0;
        }
    }
}
