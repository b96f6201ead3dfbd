package dev.staffel.playbook.reading;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// One of the two languages, with its numbers, dates, quotes and lists.
///
/// @param zone where dates are read
record Speech(boolean german, ZoneId zone) {
    private static final long MILLION = 1_000_000_000L; // in thousandths

    /// @param language an ISO 639-1 code; anything but "de" reads English
    static Speech in(String language, ZoneId zone) {
        return new Speech(language.equals("de"), zone);
    }

    String language() {
        return german ? "de" : "en";
    }

    String say(String de, String en) {
        return german ? de : en;
    }

    String quoted(String text) {
        return german ? "„" + text + "“" : "“" + text + "”";
    }

    String and(List<String> parts) {
        return list(parts, say(" und ", " and "));
    }

    String or(List<String> parts) {
        return list(parts, say(" oder ", " or "));
    }

    private static String list(List<String> parts, String last) {
        if (parts.size() < 2) return String.join("", parts);
        var all = parts.subList(0, parts.size() - 1);
        return String.join(", ", all) + last + parts.getLast();
    }

    /// A number as its readers write it: 2.000 or 2,000, and 20 Mio. or 20 million.
    String number(long thousandths) {
        boolean isRound = Math.abs(thousandths) >= MILLION && thousandths % (MILLION / 10) == 0;
        if (!isRound) return decimal(BigDecimal.valueOf(thousandths, 3));
        return decimal(BigDecimal.valueOf(thousandths, 9)) + say(" Mio.", " million");
    }

    private String decimal(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(german ? Locale.GERMANY : Locale.UK);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    String euros(long thousandths) {
        return german ? number(thousandths) + " €" : "€" + number(thousandths);
    }

    String points(long thousandths) {
        var number = number(thousandths);
        if (thousandths == 1000) return number + say(" Punkt", " point");
        return number + say(" Punkte", " points");
    }

    /// After "mit": mit 10 Punkten.
    String pointsAfter(long thousandths) {
        return german && thousandths != 1000 ? points(thousandths) + "n" : points(thousandths);
    }

    String days(int days) {
        if (days == 1) return say("1 Tag", "1 day");
        return number(days * 1000L) + say(" Tage", " days");
    }

    /// After "in", "nach", "von": in 60 Tagen.
    String daysAfter(int days) {
        return german && days != 1 ? days(days) + "n" : days(days);
    }

    /// Whole or quarter hours as such, shorter and odd times in minutes.
    String workingTime(long minutes) {
        if (minutes == 60) return say("1 Arbeitsstunde", "1 working hour");
        if (minutes > 60 && minutes % 15 == 0) {
            return number(minutes * 1000 / 60) + say(" Arbeitsstunden", " working hours");
        }
        return minutes == 1
                ? say("1 Arbeitsminute", "1 working minute")
                : number(minutes * 1000) + say(" Arbeitsminuten", " working minutes");
    }

    /// 2-mal or 2 times.
    String times(int times) {
        if (times == 1) return say("einmal", "once");
        return number(times * 1000L) + say("-mal", " times");
    }

    String percent(int percent) {
        return german ? percent + " %" : percent + "%";
    }

    String instant(Instant instant) {
        var pattern = say("d. MMMM uuuu, HH:mm 'Uhr'", "d MMMM uuuu, HH:mm");
        return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMANY : Locale.UK)
                .format(instant.atZone(zone));
    }
}
