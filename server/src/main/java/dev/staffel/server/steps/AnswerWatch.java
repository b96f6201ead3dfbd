package dev.staffel.server.steps;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for answers of people all day, every few seconds.
final class AnswerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final FoundAnswers answers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread runner;

    AnswerWatch(FoundAnswers answers) {
        this.answers = answers;
        this.runner = Thread.ofPlatform().name("answers").daemon().unstarted(this::run);
    }

    void start() {
        runner.start();
    }

    private void run() {
        try {
            while (!closing.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            answers.look();
        } catch (RuntimeException e) {
            if (closing.getCount() > 0) LOG.error("answers are looked for the next time", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        runner.interrupt();
    }
}
