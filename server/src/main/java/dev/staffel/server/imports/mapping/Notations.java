package dev.staffel.server.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates, numbers, e-mail addresses and telephone numbers as a file writes them.
final class Notations {
    private static final LocalTime MIDDAY = LocalTime.NOON;
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](.+))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?:,?\\s+(.+))?");
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?:,?\\s+(.+))?");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Uhr|[ap]\\.?m\\.?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"(),;:]+@[^@\\s<>\"(),;:]+\\.[\\p{L}\\d-]{2,}");
    private static final Pattern PHONE_WORD = Pattern.compile("^\\s*[a-zA-Z.:]+\\s*");
    private static final Pattern EXTENSION =
            Pattern.compile("\\s*(?:ext|dw|x)\\.?\\s*(\\d+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE_MARKS = Pattern.compile("[\\s\\u00a0()/.\\-–]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d{6,15}");
    private static final Pattern UNITS = Pattern.compile("[\\s\\u00a0'’€$£%]|EUR|Euro|USD|CHF");
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[-+]?\\d{1,15}(\\.\\d+)?|[-+]?\\.\\d+");
    private static final int LONGEST_WITHOUT_PREFIX = 10;
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("DE", "49"),
                    Map.entry("AT", "43"),
                    Map.entry("CH", "41"),
                    Map.entry("LI", "423"),
                    Map.entry("LU", "352"),
                    Map.entry("NL", "31"),
                    Map.entry("BE", "32"),
                    Map.entry("FR", "33"),
                    Map.entry("IT", "39"),
                    Map.entry("PL", "48"),
                    Map.entry("CZ", "420"),
                    Map.entry("DK", "45"),
                    Map.entry("SE", "46"),
                    Map.entry("ES", "34"),
                    Map.entry("GB", "44"),
                    Map.entry("IN", "91"),
                    Map.entry("US", "1"),
                    Map.entry("CA", "1"));

    private final Mapping.Notation notation;

    Notations(Mapping.Notation notation) {
        this.notation = notation;
    }

    static boolean knowsCountry(String country) {
        return PREFIXES.containsKey(country);
    }

    Optional<Instant> instant(String text) {
        try {
            if (text.length() > 10 && text.charAt(10) == 'T' && hasOffset(text)) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return local(text).map(local -> local.atZone(notation.zone()).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.indexOf('+', 11) > 0 || text.indexOf('-', 11) > 0;
    }

    private Optional<LocalDateTime> local(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return at(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return at(compact.group(1), compact.group(2), compact.group(3), null);
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return at(dotted.group(3), dotted.group(2), dotted.group(1), dotted.group(4));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        boolean monthFirst = notation.language().equals("en");
        String day = slashed.group(monthFirst ? 2 : 1);
        String month = slashed.group(monthFirst ? 1 : 2);
        return at(slashed.group(3), month, day, slashed.group(4));
    }

    private static Optional<LocalDateTime> at(
            String year, String month, String day, @Nullable String time) {
        int fullYear = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        var date = LocalDate.of(fullYear, Integer.parseInt(month), Integer.parseInt(day));
        if (time == null) {
            return Optional.of(date.atTime(MIDDAY));
        }
        Matcher matcher = TIME.matcher(time.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        String half = matcher.group(4) == null ? "" : matcher.group(4).toLowerCase(Locale.ROOT);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(date.atTime(hour, Integer.parseInt(matcher.group(2)), second));
    }

    /// The number with a point and without grouping, such as `1234.5`.
    Optional<String> number(String text) {
        String digits = UNITS.matcher(text).replaceAll("");
        char decimal = notation.language().equals("de") ? ',' : '.';
        char grouping = decimal == ',' ? '.' : ',';
        int lastDecimal = digits.lastIndexOf(decimal);
        int lastGrouping = digits.lastIndexOf(grouping);
        boolean otherNotation =
                lastGrouping > lastDecimal
                        && (lastDecimal >= 0 || digits.length() - lastGrouping != 4)
                        && digits.indexOf(grouping) == lastGrouping;
        if (otherNotation) {
            char swap = decimal;
            decimal = grouping;
            grouping = swap;
        }
        String plain = digits.replace(String.valueOf(grouping), "").replace(decimal, '.');
        return PLAIN_NUMBER.matcher(plain).matches()
                ? Optional.of(plain.startsWith("+") ? plain.substring(1) : plain)
                : Optional.empty();
    }

    static Optional<String> email(String text) {
        String address = text.toLowerCase(Locale.ROOT).strip();
        if (address.startsWith("mailto:")) {
            address = address.substring("mailto:".length());
        }
        int open = address.lastIndexOf('<');
        if (open >= 0 && address.endsWith(">")) {
            address = address.substring(open + 1, address.length() - 1).strip();
        }
        return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    /// The number in international form, such as `+4930123456`.
    Optional<String> phone(String text) {
        String written = PHONE_WORD.matcher(text).replaceFirst("").replace("(0)", "");
        written = EXTENSION.matcher(written).replaceFirst("$1");
        String digits = PHONE_MARKS.matcher(written).replaceAll("");
        String prefix = PREFIXES.getOrDefault(notation.country(), "");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = "+" + prefix + digits.substring(1);
        } else if (digits.startsWith(prefix) && digits.length() > LONGEST_WITHOUT_PREFIX) {
            digits = "+" + digits;
        } else if (!digits.startsWith("+")) {
            digits = "+" + prefix + digits;
        }
        return INTERNATIONAL.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
