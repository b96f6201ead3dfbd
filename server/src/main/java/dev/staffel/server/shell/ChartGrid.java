package dev.staffel.server.shell;

import java.util.Map;

/// Where every chart with two axes lies on its panel: a legend has room above, labels are inside.
public final class ChartGrid {
    /// The `grid` of an ECharts option, in pixels.
    public static final Map<String, Object> UNDER_LEGEND =
            Map.of("left", 8, "right", 16, "top", 40, "bottom", 8, "containLabel", true);

    private ChartGrid() {}
}
