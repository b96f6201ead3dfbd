package dev.staffel.bench.sales;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long a seller thinks from one click to the next.
///
/// @param median half of the times are shorter; zero for sellers who don't think
record Pace(Duration median) {
    static final Pace AT_ONCE = new Pace(Duration.ZERO);

    /// Clicks come by chance, as when nothing is known of them but how often they come.
    void think() throws InterruptedException {
        if (median.isZero()) return;
        double share = -Math.log(1 - ThreadLocalRandom.current().nextDouble()) / Math.log(2);
        Thread.sleep(Duration.ofNanos((long) (median.toNanos() * share)));
    }
}
