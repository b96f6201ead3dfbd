package dev.staffel.server.shell;

import java.util.List;
import java.util.Locale;

/// A small line without axes; it fills a box of 100 by 24 from left to right, zero at the bottom.
public record Sparkline(List<Double> values) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 24;
    private static final double EDGE = 2;

    public Sparkline {
        if (values.isEmpty()) throw new IllegalArgumentException("no values");
        values = List.copyOf(values);
    }

    /// The drawing commands of the line; a single value is drawn level.
    public String line() {
        List<Double> drawn =
                values.size() == 1 ? List.of(values.getFirst(), values.getFirst()) : values;
        double most = Math.max(1, drawn.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < drawn.size(); i++) {
            double x = i * WIDTH / (drawn.size() - 1);
            double share = Math.max(0, drawn.get(i)) / most;
            double y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        return path.toString();
    }

    /// The drawing commands of the ground below it.
    public String area() {
        return line() + "L100 24L0 24Z";
    }
}
