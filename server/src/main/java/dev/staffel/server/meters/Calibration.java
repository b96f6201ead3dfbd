package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Trend;
import dev.staffel.replay.meters.Weighted;
import dev.staffel.store.read.HandoverCases.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bands of interest by grades, as both stood at the handover, against what became of it.
///
/// Leads of the control sample count for as many as they stand for: the inverse of the share that the version which handed them
/// over had agreed on. All others were handed over whatever the lot, so they count once. Without this a band below the threshold
/// would tell only of the leads that some other way in had let through (see [Weighted]).
///
/// @param rows the highest band first
/// @param byInterest whether more interest is better among leads of one grade
/// @param byGrade whether a better grade is better among leads of one band
record Calibration(Kind kind, List<Row> rows, Trend byInterest, Trend byGrade) {
    /// Grades that are looked at together; the last one is not known.
    static final List<String> GRADES = List.of("A", "B", "C", "D,E,F", "?");

    /// Where bands begin, in points.
    static final int[] STARTS = {0, 20, 40, 60, 80};

    Calibration {
        rows = List.copyOf(rows);
    }

    /// One band.
    ///
    /// @param all over all grades
    /// @param cells by the places of [#GRADES]
    record Row(int band, Weighted all, List<Weighted> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static Calibration of(MeterReport report, Kind kind) {
        var rows = new ArrayList<Row>();
        for (int band = STARTS.length - 1; band >= 0; band--) {
            var cells = new ArrayList<Weighted>();
            for (String grade : GRADES) cells.add(rate(report, kind, band, grade));
            rows.add(new Row(band, sum(cells), cells));
        }
        return new Calibration(kind, rows, interest(rows), grade(rows));
    }

    /// When there will be enough cases for a verdict, where there are too few.
    Optional<LocalDate> soon(MeterReport report, Trend trend) {
        return trend.verdict() == Trend.Verdict.TOO_FEW
                ? report.meter(kind).enoughOn(report.today())
                : Optional.empty();
    }

    boolean isEmpty() {
        return rows.stream().allMatch(row -> row.all().cases() == 0);
    }

    private static Trend interest(List<Row> rows) {
        var strata = new ArrayList<List<Trend.Band>>();
        for (int grade = 0; grade < GRADES.size(); grade++) {
            var bands = new ArrayList<Trend.Band>();
            for (Row row : rows) bands.add(new Trend.Band(row.band, row.cells.get(grade)));
            strata.add(bands);
        }
        return Trend.of(strata);
    }

    /// Among leads whose grade is known.
    private static Trend grade(List<Row> rows) {
        int known = GRADES.size() - 1;
        var strata = new ArrayList<List<Trend.Band>>();
        for (Row row : rows) {
            var bands = new ArrayList<Trend.Band>();
            for (int grade = 0; grade < known; grade++)
                bands.add(new Trend.Band(known - grade, row.cells.get(grade)));
            strata.add(bands);
        }
        return Trend.of(strata);
    }

    private static Weighted rate(MeterReport report, Kind kind, int band, String grades) {
        var group = List.of(grades.split(","));
        return report.of(Split.BAND_GRADE_WAY_AND_VERSION).stream()
                .filter(part -> part.band() == band && group.contains(part.grade()))
                .map(part ->
                        Weighted.NONE.and(
                                new Rate(kind.hits(part.counts()), kind.cases(part.counts())),
                                report.probability(part)))
                .reduce(Weighted.NONE, Weighted::and);
    }

    private static Weighted sum(List<Weighted> parts) {
        return parts.stream().reduce(Weighted.NONE, Weighted::and);
    }
}
