package dev.staffel.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded chance, so that the demonstration is the same every time.
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    boolean likely(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// From 0 to 1, mostly small: few people really mean it.
    double intent() {
        return Math.pow(random.nextDouble(), 1.7);
    }

    Duration hours(int low, int high) {
        return Duration.ofMinutes(random.nextInt(low * 60, high * 60 + 1));
    }
}
