package dev.staffel.server.meters;

import dev.staffel.server.shell.ChartGrid;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.read.HandoverCases.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The months of a share: bars of those counted on those of the other cases, so that few cases look like few.
final class MonthsChart {
    private MonthsChart() {}

    /// An ECharts option.
    static Map<String, Object> of(MeterReport report, Kind kind, Messages messages, Locale locale) {
        var lines = report.lines(Split.MONTH, kind, "");
        var hits = lines.stream().map(line -> kind.hits(line.counts())).toList();
        var others =
                lines.stream()
                        .map(line -> kind.cases(line.counts()) - kind.hits(line.counts()))
                        .toList();
        return Map.of(
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                lines.stream().map(MeterReport.Line::label).toList()),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series",
                        List.of(
                                bars(messages.text(locale, "meters.others"), others),
                                bars(
                                        messages.text(locale, "meters." + kind.word() + ".short"),
                                        hits)));
    }

    private static Map<String, Object> bars(String name, List<Integer> values) {
        return Map.of(
                "type", "bar", "stack", "cases", "barMaxWidth", 48, "name", name, "data", values);
    }
}
