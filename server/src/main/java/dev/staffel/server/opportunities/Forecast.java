package dev.staffel.server.opportunities;

import dev.staffel.replay.Courses;
import dev.staffel.store.opportunities.OpportunityHistory;
import dev.staffel.store.opportunities.OpportunityHistory.Open;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the open opportunities of one currency will bring, month by month of their expected close.
///
/// @param months this month and the eleven after it
/// @param overdue those whose month has passed, and which are open all the same
/// @param later those of later months
/// @param undated those of which nobody has said when they are to close
record Forecast(
        String currency,
        Chances.Known chances,
        List<Month> months,
        Part overdue,
        Part later,
        Part undated) {
    static final int MONTHS = 12;

    /// Open opportunities together.
    ///
    /// @param open what they are worth, in the smallest unit
    /// @param expected nothing while the own history has too few cases
    record Part(int opportunities, long open, Optional<Courses.Sum> expected) {}

    /// @param won what was won in it so far
    record Month(LocalDate first, Part part, long won) {
        /// Such as `2026-11`, as addresses have it.
        String word() {
            return first.toString().substring(0, 7);
        }
    }

    static Forecast of(
            String currency,
            OpportunityHistory history,
            Chances.Known chances,
            LocalDate today,
            ZoneId zone) {
        var open = history.open(currency);
        var courses = new Courses();
        var first = today.withDayOfMonth(1);
        var end = first.plusMonths(MONTHS);
        var months = new ArrayList<Month>();
        for (var month = first; month.isBefore(end); month = month.plusMonths(1)) {
            var next = month.plusMonths(1);
            var won =
                    history.won(
                            currency,
                            month.atStartOfDay(zone).toInstant(),
                            next.atStartOfDay(zone).toInstant());
            months.add(new Month(month, part(open, between(month, next), chances, courses), won));
        }
        return new Forecast(
                currency,
                chances,
                months,
                part(open, between(LocalDate.MIN, first), chances, courses),
                part(open, between(end, LocalDate.MAX), chances, courses),
                part(open, one -> one.closeOn().isEmpty(), chances, courses));
    }

    private static Predicate<Open> between(LocalDate from, LocalDate to) {
        return one ->
                one.closeOn().filter(day -> !day.isBefore(from) && day.isBefore(to)).isPresent();
    }

    private static Part part(
            List<Open> open, Predicate<Open> which, Chances.Known chances, Courses courses) {
        var chosen = open.stream().filter(which).toList();
        long sum = chosen.stream().mapToLong(Open::value).reduce(0, Math::addExact);
        if (!chances.any().isEnough()) return new Part(chosen.size(), sum, Optional.empty());
        var stakes =
                chosen.stream()
                        .map(one -> new Courses.Stake(one.value(), chances.of(one.isOffered())))
                        .toList();
        return new Part(chosen.size(), sum, Optional.of(courses.of(stakes)));
    }
}
