package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the points of a rule fade: a line for the eye, and some days of it as numbers.
///
/// @param line the points of an SVG polyline in a box of 240 by 80
record Curve(String line, List<Day> days) {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 80;
    private static final int STEPS = 60;
    private static final int LONGEST = 3_650;

    Curve {
        days = List.copyOf(days);
    }

    /// What is left so many days later.
    record Day(int day, double points) {}

    /// Nothing where the points don't fade, or can't be read.
    static Optional<Curve> of(Written rule) {
        var points = number(rule.word("points"));
        var halfLife = days(rule.word("half-life"));
        var ends = days(rule.word("ends-after"));
        if (points.isEmpty() || halfLife.or(() -> ends).isEmpty()) return Optional.empty();
        int days = halfLife.or(() -> ends).get();
        return Optional.of(
                halfLife.isPresent() ? fading(points.get(), days) : ending(points.get(), days));
    }

    private static Curve fading(double points, int halfLife) {
        var line = new ArrayList<String>();
        for (int i = 0; i <= STEPS; i++) {
            double share = Math.pow(0.5, 4.0 * i / STEPS);
            line.add(place((double) i / STEPS, share));
        }
        var days = new ArrayList<Day>();
        for (int day :
                new int[] {0, Math.max(1, halfLife / 2), halfLife, 2 * halfLife, 4 * halfLife}) {
            days.add(new Day(day, points * Math.pow(0.5, (double) day / halfLife)));
        }
        return new Curve(String.join(" ", line), days);
    }

    private static Curve ending(double points, int end) {
        var line = String.join(" ", place(0, 1), place(0.75, 1), place(0.75, 0), place(1, 0));
        return new Curve(
                line,
                List.of(
                        new Day(0, points),
                        new Day(Math.max(1, end - 1), points),
                        new Day(end, 0)));
    }

    private static String place(double across, double share) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", across * WIDTH, 4 + (1 - share) * (HEIGHT - 8));
    }

    private static Optional<Double> number(String word) {
        return word.matches("-?[0-9]{1,4}(\\.[0-9]{1,3})?")
                ? Optional.of(Double.parseDouble(word))
                : Optional.empty();
    }

    private static Optional<Integer> days(String word) {
        if (!word.matches("[0-9]{1,5} days?")) return Optional.empty();
        return Optional.of(Integer.parseInt(word.substring(0, word.indexOf(' '))))
                .filter(days -> days > 0 && days <= LONGEST);
    }
}
