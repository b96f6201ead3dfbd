package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Trend;
import dev.staffel.store.read.HandoverCases.Split;
import java.util.ArrayList;
import java.util.List;

/// Bands of interest by grades, as both stood at the handover, against what became of it.
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
    record Row(int band, Rate all, List<Rate> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static Calibration of(MeterReport report, Kind kind) {
        var rows = new ArrayList<Row>();
        for (int band = STARTS.length - 1; band >= 0; band--) {
            var cells = new ArrayList<Rate>();
            for (String grade : GRADES) cells.add(rate(report, kind, band, grade));
            rows.add(new Row(band, sum(cells), cells));
        }
        return new Calibration(kind, rows, interest(rows), grade(rows));
    }

    /// The column of a grade over all bands.
    Rate column(int grade) {
        return sum(rows.stream().map(row -> row.cells.get(grade)).toList());
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

    private static Rate rate(MeterReport report, Kind kind, int band, String grades) {
        var group = List.of(grades.split(","));
        var counts =
                report.of(Split.BAND_AND_GRADE).stream()
                        .filter(part -> part.band() == band && group.contains(part.grade()))
                        .map(part -> new Rate(kind.hits(part.counts()), kind.cases(part.counts())))
                        .toList();
        return sum(counts);
    }

    private static Rate sum(List<Rate> rates) {
        return new Rate(
                rates.stream().mapToInt(Rate::hits).sum(),
                rates.stream().mapToInt(Rate::cases).sum());
    }
}
