package dev.staffel.server.playbooks;

import dev.staffel.store.contract.Drafts;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every minute whether the wished instant of an agreement that both sides have signed has come.
final class ForceClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForceClock.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("take-force").daemon().factory());
    private final Drafts drafts;

    private ForceClock(Drafts drafts) {
        this.drafts = drafts;
    }

    static ForceClock start(Drafts drafts) {
        var clock = new ForceClock(drafts);
        var _ =
                clock.timer.scheduleWithFixedDelay(
                        clock::look, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
        return clock;
    }

    /// Trouble now must not keep the next look from happening.
    void look() {
        try {
            var versions = drafts.takeForce();
            if (!versions.isEmpty()) LOG.info("playbook versions {} have taken force", versions);
        } catch (RuntimeException e) {
            LOG.warn("no version could take force: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
