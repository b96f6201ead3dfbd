package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.RuleHealth;
import dev.staffel.replay.meters.Trend;
import dev.staffel.replay.meters.Wait;
import dev.staffel.store.read.HandoverCases.Part;
import dev.staffel.store.read.HandoverCases.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The meters as programs read them.
///
/// @param drawn leads of the control sample, which are neither too early nor too late
/// @param recorded handovers told by an import, which no meter counts
/// @param recordedWins but these for wins
record MetersJson(
        LocalDate from,
        LocalDate to,
        int drawn,
        int recorded,
        int recordedWins,
        List<MeterJson> meters,
        WaitJson waited,
        List<SplitJson> splits,
        List<CellJson> calibration,
        List<TrendJson> trends,
        UpgradeJson upgrades,
        List<DriftJson> drift,
        List<RuleJson> rules) {

    /// @param share null below 20 cases, as both ends are
    /// @param enoughOn when there will be 20 cases at today's pace; null when there are, or nobody knows
    record MeterJson(
            String meter,
            int hits,
            int cases,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable LocalDate enoughOn) {}

    /// @param by source, topic, persona, desk or month
    record SplitJson(
            String by,
            String value,
            String meter,
            int hits,
            int cases,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /// From the first buying signal to the handover, in days.
    ///
    /// @param median null below 20 cases, as all behind it
    record WaitJson(
            int cases,
            @Nullable Integer median,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer nineInTen) {}

    /// @param worth as many cases without a control sample would tell as much
    record CellJson(
            String meter,
            int interestFrom,
            String grades,
            int hits,
            int cases,
            double worth,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    record TrendJson(String meter, String by, String verdict, int cases, double z, double p) {}

    record UpgradeJson(
            int byHandWon,
            int byHand,
            int byCriteriaWon,
            int byCriteria,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high) {}

    record DriftJson(
            int interestFrom,
            String grades,
            @Nullable Double promisedLow,
            @Nullable Double promisedHigh,
            int hits,
            int cases,
            double evidence,
            @Nullable Instant alarm) {}

    record RuleJson(
            String rule,
            int leads,
            int fired,
            int byHumans,
            int byMachines,
            int decisions,
            int changed,
            List<String> ailments) {}

    private static final List<Kind> OUTCOMES = List.of(Kind.ACCEPTED, Kind.SQL, Kind.WON);

    static MetersJson of(MeterReport report, DriftWatch.Seen drift, List<RuleHealth> rules) {
        var tables = OUTCOMES.stream().map(kind -> Calibration.of(report, kind)).toList();
        var cells = new ArrayList<CellJson>();
        var trends = new ArrayList<TrendJson>();
        for (Calibration table : tables) {
            cells.addAll(cells(table));
            trends.add(trend(table, "interest", table.byInterest()));
            trends.add(trend(table, "grade", table.byGrade()));
        }
        return new MetersJson(
                report.filter().from(),
                report.filter().to(),
                report.total().drawn(),
                report.total().recorded(),
                report.total().recordedWins(),
                List.of(Kind.values()).stream().map(kind -> meter(report, kind)).toList(),
                waited(report.waited()),
                splits(report),
                cells,
                trends,
                upgrade(Upgrades.of(report)),
                drift.bands().stream().map(MetersJson::drift).toList(),
                rules.stream().map(MetersJson::rule).toList());
    }

    private static MeterJson meter(MeterReport report, Kind kind) {
        Meter meter = report.meter(kind);
        return new MeterJson(
                kind.word(),
                meter.hits(),
                meter.cases(),
                share(meter.rate()),
                low(meter.rate()),
                high(meter.rate()),
                meter.enoughOn(report.today()).orElse(null));
    }

    private static WaitJson waited(Wait wait) {
        var days = wait.days();
        return new WaitJson(
                wait.cases(),
                days.map(Wait.Days::median).orElse(null),
                days.map(Wait.Days::low).orElse(null),
                days.map(Wait.Days::high).orElse(null),
                days.map(Wait.Days::nineInTen).orElse(null));
    }

    private static List<SplitJson> splits(MeterReport report) {
        var splits = new ArrayList<SplitJson>();
        for (Split split : MeterReport.SPLITS) {
            for (Part part : report.of(split).stream().filter(report::isTold).toList()) {
                for (Kind kind : List.of(Kind.EARLY, Kind.LATE)) {
                    var rate = new Rate(kind.hits(part.counts()), kind.cases(part.counts()));
                    splits.add(
                            new SplitJson(
                                    split.name().toLowerCase(Locale.ROOT),
                                    value(part, report),
                                    kind.word(),
                                    rate.hits(),
                                    rate.cases(),
                                    share(rate),
                                    low(rate),
                                    high(rate)));
                }
            }
        }
        return splits;
    }

    private static String value(Part part, MeterReport report) {
        return switch (part.split()) {
            case SOURCE -> report.words().source(part.source());
            case TOPIC -> part.topic();
            case PERSONA -> part.persona();
            case DESK -> part.desk();
            case MONTH -> "%d-%02d".formatted(part.month() / 100, part.month() % 100);
            case NONE, BAND, GRADE, BAND_AND_GRADE, GRADE_AND_WAY, BAND_GRADE_WAY_AND_VERSION -> "";
        };
    }

    private static List<CellJson> cells(Calibration table) {
        var cells = new ArrayList<CellJson>();
        for (Calibration.Row row : table.rows()) {
            for (int grade = 0; grade < Calibration.GRADES.size(); grade++) {
                var rate = row.cells().get(grade);
                if (rate.cases() == 0) continue;
                cells.add(
                        new CellJson(
                                table.kind().word(),
                                Calibration.STARTS[row.band()],
                                Calibration.GRADES.get(grade),
                                rate.hits(),
                                rate.cases(),
                                rate.worth(),
                                rate.share().orElse(null),
                                rate.interval().map(Rate.Interval::low).orElse(null),
                                rate.interval().map(Rate.Interval::high).orElse(null)));
            }
        }
        return cells;
    }

    private static TrendJson trend(Calibration table, String by, Trend trend) {
        return new TrendJson(
                table.kind().word(),
                by,
                trend.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                trend.cases(),
                trend.z(),
                trend.p());
    }

    private static UpgradeJson upgrade(Upgrades upgrades) {
        var pooled = upgrades.pooled();
        var difference = pooled.difference();
        return new UpgradeJson(
                pooled.byHand().hits(),
                pooled.byHand().cases(),
                pooled.byCriteria().hits(),
                pooled.byCriteria().cases(),
                difference.map(known -> known.value()).orElse(null),
                difference.map(known -> known.low()).orElse(null),
                difference.map(known -> known.high()).orElse(null));
    }

    private static DriftJson drift(DriftWatch.Band band) {
        var standing = band.standing();
        return new DriftJson(
                Calibration.STARTS[band.band()],
                band.grades(),
                standing.map(known -> known.promise().low()).orElse(null),
                standing.map(known -> known.promise().high()).orElse(null),
                standing.map(known -> known.since().hits()).orElse(0),
                standing.map(known -> known.since().cases()).orElse(0),
                standing.map(known -> known.evidence()).orElse(0.0),
                standing.flatMap(known -> known.alarm()).orElse(null));
    }

    private static RuleJson rule(RuleHealth rule) {
        return new RuleJson(
                rule.rule(),
                rule.leads(),
                rule.fired(),
                rule.byHumans(),
                rule.byMachines(),
                rule.decisions(),
                rule.changed(),
                rule.ailments().stream().map(WatchCards::word).toList());
    }

    private static @Nullable Double share(Rate rate) {
        return rate.share().orElse(null);
    }

    private static @Nullable Double low(Rate rate) {
        return rate.interval().map(Rate.Interval::low).orElse(null);
    }

    private static @Nullable Double high(Rate rate) {
        return rate.interval().map(Rate.Interval::high).orElse(null);
    }
}
