package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Upgrade;
import dev.staffel.store.read.HandoverCases.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Leads that a person moved up, beside those of the same grade that met the criteria, and how many of both were won of those
/// that have ended.
record Upgrades(List<Line> lines, Upgrade pooled) {
    Upgrades {
        lines = List.copyOf(lines);
    }

    /// The leads of some grades.
    record Line(String grades, Rate byHand, Rate byCriteria) {}

    static Upgrades of(MeterReport report) {
        var lines = new ArrayList<Line>();
        for (String grades : Calibration.GRADES)
            lines.add(
                    new Line(
                            grades,
                            rate(report, grades, "hand"),
                            rate(report, grades, "criteria")));
        var strata =
                lines.stream()
                        .map(line -> new Upgrade.Stratum(line.byHand, line.byCriteria))
                        .toList();
        return new Upgrades(lines, Upgrade.of(strata));
    }

    /// How many that came by some way have ended, of those handed over lately.
    static int lately(MeterReport report, String way) {
        return report.recent().stream()
                .filter(part -> part.split() == Split.GRADE_AND_WAY && part.way().equals(way))
                .mapToInt(part -> part.counts().done())
                .sum();
    }

    /// When there will be enough of both kinds at today's pace, where there are too few.
    Optional<LocalDate> enoughOn(MeterReport report) {
        var days = new ArrayList<Optional<LocalDate>>();
        for (String way : List.of("hand", "criteria")) {
            var rate = way.equals("hand") ? pooled.byHand() : pooled.byCriteria();
            if (!rate.isEnough())
                days.add(
                        Meter.of(rate.hits(), rate.cases(), lately(report, way))
                                .enoughOn(report.today()));
        }
        boolean isKnown = days.stream().allMatch(Optional::isPresent);
        return isKnown
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    Rate byHand() {
        return sum(lines.stream().map(Line::byHand).toList());
    }

    private static Rate rate(MeterReport report, String grades, String way) {
        var group = List.of(grades.split(","));
        return sum(
                report.of(Split.GRADE_AND_WAY).stream()
                        .filter(part -> part.way().equals(way) && group.contains(part.grade()))
                        .map(part -> new Rate(part.counts().doneWon(), part.counts().done()))
                        .toList());
    }

    private static Rate sum(List<Rate> rates) {
        return new Rate(
                rates.stream().mapToInt(Rate::hits).sum(),
                rates.stream().mapToInt(Rate::cases).sum());
    }
}
