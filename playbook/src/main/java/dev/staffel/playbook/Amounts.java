package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers, days, working time, percent and points as a playbook writes them, in both directions.
final class Amounts {
    private static final long MILLION = 1_000_000_000L; // in thousandths
    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9]{1,12}(?:\\.[0-9]{1,3})?)( million)?");
    private static final Pattern DAYS = Pattern.compile("([0-9]{1,5}) days?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,5}) (minutes?|hours?)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,4}) ?%");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    static final Form<Integer> DAYS_FORM =
            new Form<>(
                    matching(DAYS, m -> positive(m.group(1))),
                    1,
                    new Label("eine Zahl von Tagen", "a number of days"),
                    "90 days");
    static final Form<Integer> WORKING_TIME_FORM =
            new Form<>(
                    matching(TIME, Amounts::minutes),
                    1,
                    new Label("eine Arbeitszeit", "a working time"),
                    "4 hours");
    static final Form<Integer> PERCENT_FORM =
            new Form<>(
                    matching(PERCENT, m -> positive(m.group(1))),
                    100,
                    new Label("ein Anteil in Prozent", "a percentage"),
                    "50 %");
    static final Form<Integer> COUNT_FORM =
            new Form<>(
                    text -> COUNT.matcher(text).matches() ? positive(text) : Optional.empty(),
                    1,
                    new Label("eine Anzahl ab 1", "a count of at least 1"),
                    "3");
    static final Form<Long> NUMBER_FORM =
            new Form<>(Amounts::thousandths, 0L, new Label("eine Zahl", "a number"), "40");
    static final Form<Boolean> YES_NO_FORM =
            new Form<>(Amounts::yesNo, false, new Label("„yes“ oder „no“", "'yes' or 'no'"), "yes");
    static final Form<ZoneId> ZONE_FORM =
            new Form<>(
                    Amounts::zone,
                    ZoneOffset.UTC,
                    new Label("eine Zeitzone", "a time zone"),
                    "Europe/Berlin");

    private Amounts() {}

    static Optional<Long> thousandths(String text) {
        return matching(
                        NUMBER,
                        m -> {
                            long value =
                                    new BigDecimal(m.group(1)).movePointRight(3).longValueExact();
                            if (m.group(2) == null) return Optional.of(value);
                            return Math.abs(value) > 1_000_000_000L
                                    ? Optional.<Long>empty()
                                    : Optional.of(value * 1_000_000L);
                        })
                .apply(text);
    }

    static String number(long thousandths) {
        if (thousandths != 0
                && thousandths % MILLION == 0
                && Math.abs(thousandths / MILLION) <= 1_000_000L) {
            return thousandths / MILLION + " million";
        }
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String workingTime(int minutes) {
        if (minutes % 60 == 0) return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static Optional<Integer> minutes(Matcher time) {
        return positive(time.group(1))
                .map(count -> time.group(2).startsWith("hour") ? count * 60 : count);
    }

    private static Optional<Integer> positive(String digits) {
        int value = Integer.parseInt(digits);
        return value < 1 ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static <T> Function<String, Optional<T>> matching(
            Pattern pattern, Function<Matcher, Optional<T>> read) {
        return text -> {
            var matcher = pattern.matcher(text);
            return matcher.matches() ? read.apply(matcher) : Optional.empty();
        };
    }
}
