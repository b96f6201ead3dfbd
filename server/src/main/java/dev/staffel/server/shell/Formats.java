package dev.staffel.server.shell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/// Numbers, dates and spans of time in the reader's format.
public final class Formats {
    private static final Currency EURO = Currency.getInstance("EUR");

    private final Locale locale;
    private final ZoneId zone;
    private final Messages messages;

    public Formats(Locale locale, ZoneId zone, Messages messages) {
        this.locale = locale;
        this.zone = zone;
        this.messages = messages;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// An amount in the company's currency, in whole units.
    public String money(long amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(EURO);
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    public String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /// A difference with its sign, such as `+3` or `−0.5`; `±0` when nothing of it is seen.
    public String signed(double difference, int digits) {
        var size = decimal(Math.abs(difference), digits);
        if (size.equals(decimal(0, digits))) return "±" + number(0);
        return (difference < 0 ? "−" : "+") + size;
    }

    /// A share between 0 and 1, shown as a whole percentage.
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    public String date(LocalDate date) {
        return style(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
    }

    /// A month by any of its days, such as `November 2026`.
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day);
    }

    public String dateTime(Instant at) {
        return style(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                .format(at.atZone(zone));
    }

    public String time(Instant at) {
        return style(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(at.atZone(zone));
    }

    /// A span in its two largest units at most: `3 days`, `2 h 15 min`, `40 s`; a negative one by its size.
    public String span(Duration duration) {
        Duration size = duration.abs();
        if (size.toDays() >= 2) return text("shell.span.days", size.toDays());
        if (size.toHours() >= 1) {
            long minutes = size.toMinutesPart();
            String hours = text("shell.span.hours", size.toHours());
            return minutes == 0 ? hours : hours + " " + text("shell.span.minutes", minutes);
        }
        if (size.toMinutes() >= 1) return text("shell.span.minutes", size.toMinutes());
        return text("shell.span.seconds", size.toSeconds());
    }

    /// How long something has stood as it is, in one unit: `for 3 days`, `for 41 h`.
    public String since(Duration duration) {
        if (duration.toDays() >= 2) return text("shell.since.days", duration.toDays());
        if (duration.toHours() >= 1) return text("shell.since.hours", duration.toHours());
        return text("shell.since.minutes", Math.max(0, duration.toMinutes()));
    }

    private String text(String key, long count) {
        return messages.text(locale, key, count);
    }

    private DateTimeFormatter style(DateTimeFormatter formatter) {
        return formatter.withLocale(locale);
    }
}
