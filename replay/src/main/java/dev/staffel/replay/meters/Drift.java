package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Watches, answer by answer, whether a band's share has left its promised interval.
///
/// The evidence against a promise is a bet: of each answer, how many times likelier it is under a share beyond the interval
/// than under the interval's own end, multiplied up and averaged over twenty such shares, for either end. While the promise
/// holds such a product rises above a number K at any time with a chance of 1 / K at most (Ville, "Étude critique de la
/// notion de collectif", 1939; see Ramdas and others, "Game-theoretic statistics and safe anytime-valid inference",
/// Statistical Science 38, 2023). So one may look after every answer, with few answers too, and still knows how often the
/// alarm is false: with K = 2 ends · 25 bands / 0.025 in any year at most 2.5 % over all bands, and another 2.5 % because a
/// promise is itself made of chance. Each year the bets begin anew.
public final class Drift {
    /// How many bands are watched at most: five of interest by five of grades.
    public static final int BANDS = 25;

    /// How likely a false alarm is in a year in which nothing changes, over all bands together.
    public static final double SHARED = 0.05;

    private static final Duration YEAR = Duration.ofDays(365);
    private static final double LIMIT = Math.log(2 * BANDS / (SHARED / 2));
    private static final int SHARES = 20;

    private final Promise promise;
    private final Instant start;
    private long year;
    private int hits;
    private int cases;
    private double most;
    private Optional<Instant> alarm = Optional.empty();

    /// @param start of the watch, from which its years are counted
    public Drift(Promise promise, Instant start) {
        this.promise = promise;
        this.start = start;
    }

    /// How a watch stands.
    ///
    /// @param since of the answers of this year
    /// @param evidence against the promise, as a share of what gives alarm: from 0 to 1, or beyond
    /// @param alarm when it was given, this year
    public record Standing(Promise promise, Rate since, double evidence, Optional<Instant> alarm) {}

    /// Takes the next answer.
    public void take(Instant at, boolean hit) {
        long now = Duration.between(start, at).dividedBy(YEAR);
        if (now != year) {
            year = now;
            hits = 0;
            cases = 0;
            most = 0;
            alarm = Optional.empty();
        }
        cases++;
        if (hit) hits++;
        double evidence =
                Math.max(
                        against(promise.high(), 1 - promise.high(), hits, cases - hits),
                        against(1 - promise.low(), promise.low(), cases - hits, hits));
        most = Math.max(most, evidence);
        if (alarm.isEmpty() && evidence >= LIMIT) alarm = Optional.of(at);
    }

    public Standing standing() {
        return new Standing(promise, new Rate(hits, cases), most / LIMIT, alarm);
    }

    /// The logarithm of the bet that what is counted first has a greater share than `end`.
    ///
    /// @param room between the end and 1
    private static double against(double end, double room, int counted, int others) {
        if (room <= 0) return 0; // nothing lies beyond
        double greatest = Double.NEGATIVE_INFINITY;
        var logs = new double[SHARES];
        for (int i = 0; i < SHARES; i++) {
            double share = end + room * (i + 0.5) / SHARES;
            logs[i] = counted * Math.log(share / end) + others * Math.log((1 - share) / (1 - end));
            greatest = Math.max(greatest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) sum += Math.exp(log - greatest);
        return greatest + Math.log(sum / SHARES);
    }
}
