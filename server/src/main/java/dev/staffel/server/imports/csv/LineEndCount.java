package dev.staffel.server.imports.csv;

import java.util.EnumMap;
import java.util.Map;

/// How often each kind of line end stands in a text.
record LineEndCount(Map<LineEnd, Integer> counts) {
    static LineEndCount of(String text) {
        Map<LineEnd, Integer> counts = new EnumMap<>(LineEnd.class);
        int returns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                returns++;
            } else if (c == '\n') {
                counts.merge(ending(returns), 1, Integer::sum);
                returns = 0;
            } else if (returns > 0) {
                counts.merge(LineEnd.CR, returns, Integer::sum);
                returns = 0;
            }
        }
        // Returns at the very end are the first half of a line end that the sample cuts in two.
        counts.merge(LineEnd.CR, Math.max(0, returns - 1), Integer::sum);
        return new LineEndCount(counts);
    }

    private static LineEnd ending(int returns) {
        return switch (returns) {
            case 0 -> LineEnd.LF;
            case 1 -> LineEnd.CRLF;
            default -> LineEnd.CRCRLF;
        };
    }

    LineEnd usual() {
        LineEnd usual = LineEnd.LF;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > counts.getOrDefault(usual, 0)) {
                usual = entry.getKey();
            }
        }
        return usual;
    }

    /// How many line ends are not of the usual kind.
    int unusual() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all - counts.getOrDefault(usual(), 0);
    }
}
