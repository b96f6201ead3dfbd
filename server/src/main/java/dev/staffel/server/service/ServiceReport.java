package dev.staffel.server.service;

import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What both sides owed in some months, as far as it may be told.
///
/// @param until the last month
/// @param months how many, with the last
/// @param desks the names of the desks of which there may be figures, by id
/// @param hidden whether there are desks of which there may be none
/// @param marketing whether marketing has enough people for figures
/// @param sales whether all desks together have
record ServiceReport(
        YearMonth until,
        int months,
        ZoneId zone,
        List<ServiceCase> cases,
        Map<String, String> desks,
        boolean hidden,
        boolean marketing,
        boolean sales) {
    ServiceReport {
        cases = List.copyOf(cases);
        desks = new LinkedHashMap<>(desks);
    }

    /// One line of a table: a month or a desk, with what it owed.
    ///
    /// @param key by which lists are asked
    record Line(String key, String label, List<Level> levels) {}

    YearMonth from() {
        return until.minusMonths(months - 1L);
    }

    /// Whether figures of a side may be told at all.
    boolean tells(boolean marketing) {
        return marketing ? this.marketing : sales;
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    List<Level> levels(boolean marketing) {
        return levels(marketing, _ -> true);
    }

    private List<Level> levels(boolean marketing, Predicate<ServiceCase> which) {
        var some = cases.stream().filter(which).toList();
        return Owes.of(marketing).stream().map(owes -> Level.of(owes, some)).toList();
    }

    /// The months with a case, the newest last.
    List<Line> byMonth(boolean marketing) {
        return from().atDay(1)
                .datesUntil(until.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month ->
                        new Line(
                                month.toString(),
                                month.toString(),
                                levels(marketing, one -> month(one).equals(month))))
                .filter(line -> line.levels().stream().anyMatch(level -> level.rate().cases() > 0))
                .toList();
    }

    List<Line> byDesk() {
        return desks.entrySet().stream()
                .map(desk ->
                        new Line(
                                desk.getKey(),
                                desk.getValue(),
                                levels(false, one -> one.desk().equals(desk.getKey()))))
                .toList();
    }

    /// The cases behind a number; none where it may not be told.
    ///
    /// @param kept only those given in time, or only the others
    List<ServiceCase> list(
            Owes owes, Optional<Boolean> kept, String desk, Optional<YearMonth> month) {
        boolean mayTell = desk.isEmpty() ? tells(owes.isMarketings()) : desks.containsKey(desk);
        if (!mayTell) return List.of();
        return cases.stream()
                .filter(one -> one.owes() == owes)
                .filter(one -> kept.isEmpty() || one.kept() == kept.get())
                .filter(one -> desk.isEmpty() || one.desk().equals(desk))
                .filter(one -> month.isEmpty() || month(one).equals(month.get()))
                .sorted(Comparator.comparing(ServiceCase::begun).reversed())
                .toList();
    }

    private YearMonth month(ServiceCase one) {
        return YearMonth.from(one.begun().atZone(zone));
    }
}
