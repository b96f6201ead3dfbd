package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds delimiter and quoting by reading the sample in each way and keeping the way in which most
/// rows have the same number of values.
final class DialectFinder {
    // A rarer delimiter is only considered when the more usual ones explain nothing.
    private static final List<List<Character>> DELIMITERS =
            List.of(
                    List.of(',', ';', '\t', '|'),
                    List.of('^', '~', '\u0001', '\u001f'),
                    List.of(' '));
    private static final double GOOD_ENOUGH = 0.4;
    private static final int COLUMNS_WHEN_ALIGNED = 3;

    private record Judged(Dialect dialect, double score) {}

    private final Sample sample;
    private final LineEnd lineEnd;
    private final Stated stated;

    DialectFinder(Sample sample, LineEnd lineEnd, Stated stated) {
        this.sample = sample;
        this.lineEnd = lineEnd;
        this.stated = stated;
    }

    Dialect find() throws IOException {
        if (stated.delimiter().isPresent()) {
            return best(List.of(stated.delimiter().get()), 0).orElseGet(this::oneColumn);
        }
        for (var delimiters : DELIMITERS) {
            var found = best(delimiters, GOOD_ENOUGH);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return oneColumn();
    }

    private Dialect oneColumn() {
        char delimiter = stated.delimiter().orElse(Dialect.NO_DELIMITER);
        return new Dialect(delimiter, '"', stated.quoting().orElse(Quoting.DOUBLED), lineEnd);
    }

    private Optional<Dialect> best(List<Character> delimiters, double atLeast) throws IOException {
        Optional<Judged> best = Optional.empty();
        for (char delimiter : delimiters) {
            for (Dialect dialect : quotings(delimiter)) {
                double score = score(dialect);
                if (score > atLeast && (best.isEmpty() || score > best.get().score())) {
                    best = Optional.of(new Judged(dialect, score));
                }
            }
        }
        return best.map(Judged::dialect);
    }

    private List<Dialect> quotings(char delimiter) {
        var doubled = new Dialect(delimiter, '"', Quoting.DOUBLED, lineEnd);
        if (stated.quoting().isPresent()) {
            return List.of(doubled.withQuoting('"', stated.quoting().get()));
        }
        List<Dialect> found = new ArrayList<>(List.of(doubled));
        if (sample.text().indexOf('"') >= 0) {
            found.add(doubled.withQuoting('"', Quoting.UNESCAPED));
            if (sample.text().contains("\\\"")) {
                found.add(doubled.withQuoting('"', Quoting.BACKSLASH));
            }
            found.add(doubled.withQuoting('"', Quoting.NONE));
        }
        if (sample.text().indexOf('\'') >= 0) {
            found.add(doubled.withQuoting('\'', Quoting.DOUBLED));
        }
        return found;
    }

    private double score(Dialect dialect) throws IOException {
        var records = sample.records(dialect);
        int width = usualWidth(records);
        int least = dialect.isAlignedByBlanks() ? COLUMNS_WHEN_ALIGNED : 2;
        if (records.isEmpty() || width < least) {
            return 0;
        }
        double good = 0;
        for (var cut : records) {
            if (cut.fault() == null && cut.values().size() == width) {
                good += cut.strayQuotes() > 0 && dialect.quoting() == Quoting.DOUBLED ? 0.5 : 1;
            }
        }
        return good / records.size()
                + (records.getFirst().values().size() == width ? 0.05 : 0)
                + 0.002 * Math.min(width, 20)
                - handicap(dialect, records);
    }

    // Of ways that fit alike the usual one wins; reading quotes as plain characters is no way as
    // long as whole values stand in quotes.
    private static double handicap(Dialect dialect, List<RecordReader.Cut> records) {
        return switch (dialect.quoting()) {
            case DOUBLED -> dialect.quote() == '"' ? 0 : 0.03;
            case UNESCAPED, BACKSLASH -> 0.02;
            case NONE -> records.stream().anyMatch(DialectFinder::hasQuotedValue) ? 0.5 : 0.04;
        };
    }

    private static boolean hasQuotedValue(RecordReader.Cut cut) {
        return cut.values().stream()
                .map(String::strip)
                .anyMatch(v -> v.length() > 1 && v.startsWith("\"") && v.endsWith("\""));
    }

    /// The number of values that most rows have; of equally frequent ones the larger.
    static int usualWidth(List<RecordReader.Cut> records) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (var cut : records) {
            if (cut.fault() == null) {
                seen.merge(cut.values().size(), 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
