package dev.staffel.server.steps;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the steps of leads all day, every few seconds.
final class StepWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    private final String what;
    private final Duration between;
    private final Runnable look;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread runner;

    /// @param what it looks for, in one word
    StepWatch(String what, Duration between, Runnable look) {
        this.what = what;
        this.between = between;
        this.look = look;
        this.runner = Thread.ofPlatform().name(what).daemon().unstarted(this::run);
    }

    void start() {
        runner.start();
    }

    private void run() {
        try {
            while (!closing.await(between.toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            look.run();
        } catch (RuntimeException e) {
            if (closing.getCount() > 0) LOG.error("{} are looked for the next time", what, e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        runner.interrupt();
    }
}
