package dev.staffel.server.meters;

import dev.staffel.replay.Past;
import dev.staffel.replay.meters.RuleHealth;
import dev.staffel.replay.meters.RuleTrial;
import dev.staffel.server.meters.MeterStore.Tried;
import dev.staffel.store.Store;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works out what is not cheap: once a day, and for each new version, every rule is tried on a fixed sample of leads, and once an
/// hour where that is the work of seconds; every few minutes the drift is looked at.
public final class MeterNights implements AutoCloseable {
    /// Of a large past one slice of this size is looked at: about half a million signals of whole leads.
    private static final long SAMPLE_BYTES = 32_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(MeterNights.class);
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    /// So many leads are kept behind each number of a rule.
    static final int LISTED = 10_000;

    private final MeterStore kept;
    private final DriftWatch drift;
    private final Store store;
    private final RecordedPast past;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread runner;

    MeterNights(Sql sql, DriftWatch drift, Store store, Clock clock) {
        this.kept = new MeterStore(sql);
        this.drift = drift;
        this.store = store;
        this.past = new RecordedPast(sql, SAMPLE_BYTES);
        this.clock = clock;
        this.runner = Thread.ofPlatform().name("meters").daemon().unstarted(this::runAll);
    }

    void start() {
        runner.start();
    }

    private void runAll() {
        try {
            var pause = AFTER_START;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = BETWEEN;
                try {
                    drift.refresh();
                    run();
                } catch (RuntimeException e) {
                    if (closing.getCount() > 0) LOG.error("meters wait for the next time", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tries the rules of the version in force, unless that has been done lately; whether it was done.
    public boolean run() {
        int version = store.versions().inForce().number();
        var engine = store.versions().engine(version);
        var now = clock.instant();
        int day = engine.day(now);
        if (!kept.begin(day, version, now)) return false;
        var trial = new RuleTrial(engine, store.versions()::engine, store.shapes()::claim, now);
        var slice = past.sample();
        store.shapes().load(slice.shapes());
        var tally = new Tally();
        for (int place = 0; place < slice.leads() && closing.getCount() > 0; place++)
            tally.add(slice.lead(place), trial.of(new Past(slice.lead(place), slice.rows(place))));
        if (closing.getCount() == 0 || tally.rules().isEmpty()) {
            kept.leave(day, version);
            return false;
        }
        kept.keep(day, version, tally.rules(), clock.instant());
        return true;
    }

    /// What the rules did so far, with some leads of each.
    private static final class Tally {
        private final Map<String, RuleHealth> sums = new LinkedHashMap<>();
        private final Map<String, List<Long>> fired = new LinkedHashMap<>();
        private final Map<String, List<Long>> changed = new LinkedHashMap<>();

        void add(long lead, Map<String, RuleHealth> rules) {
            rules.forEach((rule, health) -> {
                sums.merge(rule, health, RuleHealth::plus);
                if (health.fired() > 0) list(fired, rule, lead);
                if (health.changed() > 0) list(changed, rule, lead);
            });
        }

        private static void list(Map<String, List<Long>> lists, String rule, long lead) {
            var list = lists.computeIfAbsent(rule, _ -> new ArrayList<>());
            if (list.size() < LISTED) list.add(lead);
        }

        List<Tried> rules() {
            return sums.values().stream()
                    .map(health ->
                            new Tried(
                                    health,
                                    fired.getOrDefault(health.rule(), List.of()),
                                    changed.getOrDefault(health.rule(), List.of())))
                    .toList();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        runner.interrupt();
    }
}
