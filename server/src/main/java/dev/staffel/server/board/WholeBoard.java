package dev.staffel.server.board;

import dev.staffel.server.steps.Steps;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadList.InStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Counts all leads by stage for whoever looks at the whole board. How many stand in a stage is always known; on how many of
/// them sales works without a dated next step takes a look at each, so those who come soon after another are told what was
/// counted for that one.
@Component
class WholeBoard {
    private static final Logger LOG = LoggerFactory.getLogger(WholeBoard.class);

    /// So long nobody counts anew.
    private static final Duration FRESH = Duration.ofSeconds(15);

    /// So long what was counted is told while it is counted anew.
    private static final Duration TOLD = Duration.ofMinutes(1);

    private final LeadList leads;
    private final Steps steps;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Undated last = new Undated(Instant.MIN, new TreeMap<>());

    WholeBoard(LeadList leads, Steps steps, Clock clock) {
        this.leads = leads;
        this.steps = steps;
        this.clock = clock;
    }

    /// Leads without a dated next step by stage, as they were counted at an instant.
    private record Undated(Instant at, SortedMap<String, Long> byStage) {
        boolean isWithin(Duration time, Instant now) {
            return !at.isBefore(now.minus(time)) && !at.isAfter(now);
        }
    }

    /// What stands in each stage that has leads.
    List<InStage> byStage() {
        var undated = undated().byStage();
        return leads.standing().entrySet().stream()
                .map(stage ->
                        new InStage(
                                stage.getKey(),
                                stage.getValue(),
                                undated.getOrDefault(stage.getKey(), 0L)))
                .toList();
    }

    private Undated undated() {
        var known = last;
        var now = clock.instant();
        if (known.isWithin(FRESH, now)) return known;
        if (!known.isWithin(TOLD, now)) return count();
        if (counting.compareAndSet(false, true)) Thread.startVirtualThread(this::countBeside);
        return known;
    }

    private void countBeside() {
        try {
            count();
        } catch (RuntimeException e) {
            LOG.warn("Leads without a next step are counted the next time", e);
        } finally {
            counting.set(false);
        }
    }

    private Undated count() {
        var counted = new Undated(clock.instant(), leads.undated(steps.worked()));
        last = counted;
        return counted;
    }
}
