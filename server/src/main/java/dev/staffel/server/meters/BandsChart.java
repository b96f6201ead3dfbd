package dev.staffel.server.meters;

import dev.staffel.replay.meters.Weighted;
import dev.staffel.server.shell.ChartGrid;
import dev.staffel.server.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Each band of interest with the share that was accepted, came further and was won: a bar from one end of the interval to the
/// other, whose shade changes at the share. Bands with too few cases stay empty.
final class BandsChart {
    private static final double LIGHT = 0.4;
    private static final double FULL = 1;

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
            var rows = Calibration.of(report, kind).rows().reversed();
            series.add(part(kind, name, 0, rows, BandsChart::low));
            series.add(part(kind, name, FULL, rows, rate -> share(rate) - low(rate)));
            series.add(part(kind, name, LIGHT, rows, rate -> high(rate) - share(rate)));
        }
        return Map.of(
                // the first part of a bar is not drawn, and would be taken for its sign
                "legend", Map.of("top", 0, "itemStyle", Map.of("opacity", FULL)),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis", Map.of("type", "category", "data", names),
                "yAxis", Map.of("type", "value", "min", 0, "max", 100),
                "series", series);
    }

    /// Parts of one bar have one name, and so one colour and one entry in the legend.
    private static Map<String, Object> part(
            Kind kind,
            String name,
            double opacity,
            List<Calibration.Row> rows,
            Function<Weighted, Double> height) {
        return Map.of(
                "type",
                "bar",
                "name",
                name,
                "stack",
                kind.word(),
                "itemStyle",
                Map.of("opacity", opacity),
                "data",
                rows.stream().map(row -> percent(row.all(), height)).toList());
    }

    private static Object percent(Weighted rate, Function<Weighted, Double> height) {
        return Optional.of(rate)
                .filter(Weighted::isEnough)
                .<Object>map(enough -> Math.round(height.apply(enough) * 1000) / 10.0)
                .orElse("-");
    }

    private static double share(Weighted rate) {
        return rate.share().orElseThrow();
    }

    private static double low(Weighted rate) {
        return rate.interval().orElseThrow().low();
    }

    private static double high(Weighted rate) {
        return rate.interval().orElseThrow().high();
    }
}
