package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.server.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Each band of interest with the share that was accepted, came further and was won, as a mark with its interval; bands with
/// too few cases stay empty.
final class BandsChart {
    private BandsChart() {}

    /// An ECharts option.
    static Map<String, Object> of(MeterReport report, Messages messages, Locale locale) {
        var names = new ArrayList<String>();
        for (int band = 0; band < Calibration.STARTS.length; band++)
            names.add(messages.text(locale, "meters.band." + band));
        var series = new ArrayList<Map<String, Object>>();
        for (Kind kind : List.of(Kind.ACCEPTED, Kind.SQL, Kind.WON)) {
            var name =
                    kind == Kind.SQL
                            ? report.words().sql()
                            : messages.text(locale, "meters." + kind.word() + ".short");
            series.add(
                    Map.of(
                            "type",
                            "boxplot",
                            "name",
                            name,
                            "data",
                            Calibration.of(report, kind).rows().reversed().stream()
                                    .map(row -> whiskers(row.all()))
                                    .toList()));
        }
        return Map.of(
                "legend", Map.of("top", 0),
                "grid",
                        Map.of(
                                "left",
                                8,
                                "right",
                                16,
                                "top",
                                40,
                                "bottom",
                                8,
                                "containLabel",
                                true),
                "xAxis", Map.of("type", "category", "data", names),
                "yAxis", Map.of("type", "value", "min", 0, "max", 100),
                "series", series);
    }

    /// The ends of the interval, and the share as all that lies between them.
    private static List<Object> whiskers(Rate rate) {
        if (!rate.isEnough()) return List.of();
        var interval = rate.interval().orElseThrow();
        double share = percent(rate.share().orElseThrow());
        return List.of(percent(interval.low()), share, share, share, percent(interval.high()));
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
