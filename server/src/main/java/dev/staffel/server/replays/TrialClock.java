package dev.staffel.server.replays;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every minute whether a night of trials has begun.
final class TrialClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialClock.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("trials").daemon().factory());
    private final Trials trials;

    TrialClock(Trials trials) {
        this.trials = trials;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    /// Trouble now must not keep the next look from happening.
    private void look() {
        try {
            trials.look();
        } catch (RuntimeException e) {
            LOG.warn("no trial could be asked for: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
