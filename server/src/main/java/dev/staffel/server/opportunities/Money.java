package dev.staffel.server.opportunities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as people type and read them; kept as whole numbers of the smallest unit, such as cents.
final class Money {
    /// The currencies that an opportunity may be in; each has two digits behind the point.
    static final List<String> CURRENCIES = List.of("EUR", "CHF", "USD", "GBP", "PLN", "CZK");

    private static final int DIGITS = 2;
    private static final int LONGEST = 24;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,13}([.,]\\d{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile(
                    "\\d{1,3}(?:([.,' \u00a0\u202f])\\d{3})(?:\\1\\d{3}){0,3}([.,]\\d{1,2})?");
    private static final Pattern MILLIONS =
            Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,4})?)\\s*(?:mio\\.?|million(?:en|s)?)");

    private Money() {}

    /// Reads an amount: plain, in groups of three digits, with cents, or in millions.
    static Optional<Long> read(String text) {
        var typed = text.toLowerCase(Locale.ROOT).replace("€", "").strip();
        if (typed.length() > LONGEST) return Optional.empty();
        var millions = MILLIONS.matcher(typed);
        if (millions.matches()) return Optional.of(minor(millions.group(1).replace(',', '.'), 6));
        if (GROUPED.matcher(typed).matches()) return Optional.of(minor(ungrouped(typed), 0));
        return PLAIN.matcher(typed).matches()
                ? Optional.of(minor(typed.replace(',', '.'), 0))
                : Optional.empty();
    }

    private static String ungrouped(String typed) {
        int last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        boolean hasCents = last >= 0 && typed.length() - last - 1 <= DIGITS;
        var whole = (hasCents ? typed.substring(0, last) : typed).replaceAll("\\D", "");
        return hasCents ? whole + "." + typed.substring(last + 1) : whole;
    }

    private static long minor(String plain, int right) {
        return new BigDecimal(plain)
                .movePointRight(right + DIGITS)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    /// An amount in the reader's format; without cents where there are none.
    static String show(long minor, String currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        int digits = minor % 100 == 0 ? 0 : DIGITS;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, DIGITS));
    }

    /// Without cents, for what is only expected.
    static long whole(long minor) {
        return Math.round(minor / 100.0) * 100;
    }

    /// An amount as it is typed again, such as `120000` or `99.50`.
    static String typed(long minor) {
        var amount = BigDecimal.valueOf(minor, DIGITS);
        return minor % 100 == 0
                ? amount.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : amount.toPlainString();
    }
}
