package dev.staffel.server.handover;

import dev.staffel.engine.questionnaire.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What it is worth to answer an offer now: points, each with what it is given for, so that everybody can tell the order of
/// the inbox. The weights are estimates from practice; `docs/desks.md` lists them.
///
/// @param parts what counts, most first
record Worth(List<Part> parts) {
    /// The order of the inbox: most worth first, then the nearest deadline.
    static final Comparator<Ranked> ORDER =
            Comparator.comparingInt((Ranked one) -> one.worth().points())
                    .reversed()
                    .thenComparing(one -> one.row().deadline().orElse(Instant.MAX))
                    .thenComparingLong(one -> one.row().id());

    private static final int POINTS_PER_INTEREST = 10;
    private static final int MOST_FOR_INTEREST = 15;

    Worth {
        parts = List.copyOf(parts);
    }

    /// Why an offer is worth answering; its text is the message `handover.worth.<word>`.
    enum Why {
        LATE,
        DUE,
        ENQUIRY,
        LEVEL,
        MATURITY,
        INTEREST,
        GRADE,
        VALUE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Part(Why why, int points) {}

    /// What is looked at.
    ///
    /// @param maturity 0 none, 1 learning, 2 comparing, 3 deciding
    /// @param interest whole points
    /// @param grade its letter, or `?`
    /// @param value of the deal in whole euros, where one was named
    record Offered(
            Instant deadline,
            boolean isEnquiry,
            Optional<Level> level,
            int maturity,
            int interest,
            String grade,
            Optional<Long> value) {}

    static Worth of(Offered offered, Instant now) {
        var parts = new ArrayList<Part>();
        var left = Duration.between(now, offered.deadline());
        add(parts, left.isNegative() ? Why.LATE : Why.DUE, ofDeadline(left));
        add(parts, Why.ENQUIRY, offered.isEnquiry() ? 40 : 0);
        add(parts, Why.LEVEL, offered.level().map(Worth::ofLevel).orElse(0));
        add(parts, Why.MATURITY, offered.maturity() == 3 ? 15 : offered.maturity() == 2 ? 8 : 0);
        add(parts, Why.INTEREST, ofInterest(offered.interest()));
        add(parts, Why.GRADE, ofGrade(offered.grade()));
        add(parts, Why.VALUE, offered.value().map(Worth::ofValue).orElse(0));
        parts.sort(Comparator.comparingInt(Part::points).reversed());
        return new Worth(parts);
    }

    private static void add(List<Part> parts, Why why, int points) {
        if (points > 0) parts.add(new Part(why, points));
    }

    private static int ofDeadline(Duration left) {
        if (left.isNegative()) return 40;
        if (left.compareTo(Duration.ofHours(2)) <= 0) return 35;
        if (left.compareTo(Duration.ofHours(8)) <= 0) return 20;
        return left.compareTo(Duration.ofHours(24)) <= 0 ? 10 : 0;
    }

    private static int ofLevel(Level level) {
        return switch (level) {
            case HOT -> 30;
            case WARM -> 15;
            case COLD -> 0;
        };
    }

    private static int ofInterest(int interest) {
        return Math.clamp(interest / POINTS_PER_INTEREST, 0, MOST_FOR_INTEREST);
    }

    private static int ofGrade(String grade) {
        return switch (grade) {
            case "A" -> 15;
            case "B" -> 10;
            case "C" -> 5;
            default -> 0;
        };
    }

    private static int ofValue(long euros) {
        if (euros >= 1_000_000) return 20;
        if (euros >= 250_000) return 12;
        return euros >= 50_000 ? 6 : 0;
    }

    int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    boolean has(Why why) {
        return parts.stream().anyMatch(part -> part.why() == why);
    }

    /// Whether the deadline has passed or is at most eight hours away.
    boolean isPressing() {
        return parts.stream()
                .anyMatch(part ->
                        part.why() == Why.LATE || (part.why() == Why.DUE && part.points() >= 20));
    }
}
