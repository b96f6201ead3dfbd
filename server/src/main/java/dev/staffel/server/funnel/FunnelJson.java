package dev.staffel.server.funnel;

import dev.staffel.replay.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The funnel as programs read it.
///
/// @param source the number of the source, or null for all
/// @param slices the weeks or months of the period, with how many leads entered each stage on the way
record FunnelJson(
        LocalDate from,
        LocalDate to,
        @Nullable Integer source,
        List<StageJson> stages,
        List<SourceJson> sources,
        List<SliceJson> slices) {

    /// @param onTheWay whether the stage lies on the way to the customer
    /// @param conversion of the passages, the share that went on so far; null below 20
    /// @param stay null below 20 cases
    record StageJson(
            String id,
            String name,
            boolean onTheWay,
            long now,
            long entered,
            long again,
            long skipped,
            long wentOn,
            long wentElsewhere,
            long open,
            @Nullable ConversionJson conversion,
            @Nullable StayJson stay) {}

    record ConversionJson(double share, double low, double high, long cases) {}

    record StayJson(long medianSeconds, long ninetiethPercentileSeconds, long cases) {}

    record SourceJson(int id, String name, long now, Map<String, Long> entered) {}

    record SliceJson(LocalDate from, LocalDate to, Map<String, Long> entered) {}

    static FunnelJson of(FunnelReport report) {
        var query = report.query();
        return new FunnelJson(
                query.from(),
                query.to(),
                query.source() == 0 ? null : query.source(),
                Stream.concat(
                                report.way().stream().map(line -> stage(line, true)),
                                report.beside().stream().map(line -> stage(line, false)))
                        .toList(),
                report.sources().stream()
                        .map(line ->
                                new SourceJson(
                                        line.id(),
                                        line.name(),
                                        line.now(),
                                        byStage(report, line.entered())))
                        .toList(),
                report.slices().stream()
                        .map(line ->
                                new SliceJson(
                                        line.from(), line.to(), byStage(report, line.entered())))
                        .toList());
    }

    private static StageJson stage(FunnelReport.StageLine line, boolean onTheWay) {
        return new StageJson(
                line.id(),
                line.name(),
                onTheWay,
                line.now(),
                line.entered(),
                line.again(),
                line.skipped(),
                line.on(),
                line.elsewhere(),
                line.open(),
                conversion(line.rate()),
                line.stay()
                        .map(stay ->
                                new StayJson(
                                        stay.medianSeconds(), stay.lateSeconds(), stay.cases()))
                        .orElse(null));
    }

    private static @Nullable ConversionJson conversion(Rate rate) {
        return rate.interval()
                .map(interval ->
                        new ConversionJson(
                                (double) rate.hits() / rate.cases(),
                                interval.low(),
                                interval.high(),
                                rate.cases()))
                .orElse(null);
    }

    private static Map<String, Long> byStage(FunnelReport report, List<Long> entered) {
        var byStage = new TreeMap<String, Long>();
        for (int i = 0; i < entered.size(); i++)
            byStage.put(report.way().get(i).id(), entered.get(i));
        return byStage;
    }
}
