package dev.staffel.server.editor;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.LeadSample;
import dev.staffel.store.past.PastSlice;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts leads for the editor: at once over a fixed sample that is kept for a minute, then over all, one count after the
/// other in the background. Only what was asked last of a draft is counted to the end.
class Counts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Counts.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 200;

    private final LeadSample sample;
    private final RecordedPast past;
    private final Shapes shapes;
    private final Clock clock;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("counts").daemon().factory());
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<Long, String> newest = new LinkedHashMap<>();
    private @Nullable Sampled sampled;

    private record Sampled(LeadSample.Drawn drawn, Instant at) {}

    /// What was asked, with its answers.
    private static final class Asked {
        private final Counted counted;
        private final Matching matching;
        private final long draft;
        private volatile long exact = -1;
        private boolean isStarted;

        Asked(Counted counted, Matching matching, long draft) {
            this.counted = counted;
            this.matching = matching;
            this.draft = draft;
        }
    }

    Counts(Sql sql, Clock clock) {
        this.sample = new LeadSample(sql);
        this.past = new RecordedPast(sql);
        this.shapes = new Shapes(sql);
        this.clock = clock;
    }

    /// Counts over the sample.
    ///
    /// @param says the criterion in the asker's language
    Counted count(long draft, Playbook playbook, String path, Criterion criterion, String says) {
        var drawn = drawn();
        var matching = new Matching(playbook, path, criterion, shapes::claim, clock.instant());
        var leads =
                drawn.leads().stream()
                        .filter(lead -> matching.matches(lead.stage(), lead.rows()))
                        .map(LeadSample.Sampled::lead)
                        .toList();
        var counted =
                new Counted(
                        key(playbook, path), path, says, drawn.all(), drawn.leads().size(), leads);
        synchronized (asked) {
            var known = asked.get(counted.key());
            boolean isKnown = known != null && known.exact >= 0;
            if (!isKnown) asked.put(counted.key(), new Asked(counted, matching, draft));
            newest.put(draft, counted.key());
            if (asked.size() > MOST_KEPT) asked.remove(asked.keySet().iterator().next());
        }
        return counted;
    }

    private static String key(Playbook playbook, String path) {
        var name = PlaybookText.hash(playbook) + path;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private synchronized LeadSample.Drawn drawn() {
        var now = clock.instant();
        var kept = sampled;
        if (kept == null || kept.at().isBefore(now.minus(FRESH))) {
            kept = new Sampled(sample.draw(), now);
            shapes.load(
                    kept.drawn().leads().stream()
                            .flatMap(lead -> lead.rows().stream().map(row -> row.shape()))
                            .distinct()
                            .toList());
            sampled = kept;
        }
        return kept.drawn();
    }

    Optional<Counted> find(String key) {
        synchronized (asked) {
            return Optional.ofNullable(asked.get(key)).map(one -> one.counted);
        }
    }

    /// The exact number once it is known; asking for it begins to count.
    Optional<Long> exact(String key) {
        synchronized (asked) {
            var one = asked.get(key);
            if (one == null) return Optional.empty();
            if (one.counted.isExact()) return Optional.of((long) one.counted.matching().size());
            if (!one.isStarted) {
                one.isStarted = true;
                background.execute(() -> countAll(one));
            }
            return one.exact < 0 ? Optional.empty() : Optional.of(one.exact);
        }
    }

    private boolean isWanted(Asked one) {
        synchronized (asked) {
            return one.counted.key().equals(newest.get(one.draft));
        }
    }

    private void countAll(Asked one) {
        try {
            var exact = everybody(one.matching, () -> isWanted(one));
            synchronized (asked) {
                exact.ifPresent(number -> one.exact = number);
                one.isStarted =
                        exact.isPresent(); // whoever asks again later lets it be counted again
            }
        } catch (RuntimeException e) {
            LOG.warn("Leads could not be counted", e);
        }
    }

    Optional<Long> everybody(String key, BooleanSupplier goesOn) {
        Asked one;
        synchronized (asked) {
            one = asked.get(key);
        }
        return one == null ? Optional.empty() : everybody(one.matching, goesOn);
    }

    /// Looks at all leads, slice by slice; empty when it was told not to go on.
    private Optional<Long> everybody(Matching matching, BooleanSupplier goesOn) {
        long found = 0;
        try (var slices = past.open()) {
            for (int slice = 0; slice < slices.count() && goesOn.getAsBoolean(); slice++)
                found += matching(slices.next(), matching, goesOn);
        }
        return goesOn.getAsBoolean() ? Optional.of(found) : Optional.empty();
    }

    private long matching(PastSlice read, Matching matching, BooleanSupplier goesOn) {
        shapes.load(read.shapes());
        var stages =
                sample.stages(IntStream.range(0, read.leads()).mapToLong(read::lead).toArray());
        return IntStream.range(0, read.leads())
                .parallel()
                .filter(_ -> goesOn.getAsBoolean())
                .filter(place -> stages.containsKey(read.lead(place)))
                .filter(place ->
                        matching.matches(
                                stages.getOrDefault(read.lead(place), ""),
                                evidence(read.rows(place))))
                .count();
    }

    private static List<Row> evidence(List<Row> rows) {
        return rows.stream().filter(row -> row.kind().isEvidence()).toList();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
