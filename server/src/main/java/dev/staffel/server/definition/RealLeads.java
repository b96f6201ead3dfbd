package dev.staffel.server.definition;

import dev.staffel.engine.Row;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.LeadSample;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Real leads beside the definition in force, from a fixed sample. Where there are many leads, nobody waits for the whole sample:
/// whoever looks first sees a small part of it, and all of it is looked at in the background, once a minute at most.
@Component
class RealLeads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RealLeads.class);
    private static final int FIRST = 100;
    private static final int WHOLE = LeadSample.SIZE / FIRST; // times the first part
    private static final int MOST_SHOWN = 200;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration OLD = Duration.ofMinutes(15);

    private final PlaybookVersions versions;
    private final LeadSample sample;
    private final LeadList leads;
    private final Shapes shapes;
    private final Clock clock;
    private final int first;
    private final ExecutorService background;
    private @Nullable Looked looked;
    private boolean isLooking;

    @Autowired
    RealLeads(PlaybookVersions versions, LeadList leads, Sql sql, Clock clock) {
        this(versions, leads, sql, clock, FIRST);
    }

    /// @param first how many leads somebody waits for at most; where there are at most ten times as many, all are looked at
    RealLeads(PlaybookVersions versions, LeadList leads, Sql sql, Clock clock, int first) {
        this.versions = versions;
        this.leads = leads;
        this.sample = new LeadSample(sql);
        this.shapes = new Shapes(sql);
        this.clock = clock;
        this.first = first;
        this.background =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("definition").daemon().factory());
    }

    /// What was seen when the sample was last looked at.
    ///
    /// @param all how many leads there are; about so many where they are many
    /// @param isWhole whether it was the whole sample
    private record Looked(
            int version, Instant at, long all, int sampled, boolean isWhole, List<Beside> stages) {
        boolean isYounger(Duration than, Instant now) {
            return !at.isBefore(now.minus(than));
        }
    }

    private synchronized Looked look() {
        var now = clock.instant();
        int version = versions.inForce().number();
        var known = looked;
        boolean isUseful = known != null && known.version() == version && known.isYounger(OLD, now);
        if (known == null || !isUseful) known = begin(version);
        if (known.isWhole() && known.isYounger(FRESH, now)) return known;
        if (!isMany(known.all())) return begin(version);
        if (!isLooking) {
            isLooking = true;
            background.execute(() -> lookBehind(version));
        }
        return known;
    }

    private boolean isMany(long all) {
        return all > (long) first * WHOLE;
    }

    private Looked begin(int version) {
        var part = sample.draw(first);
        var begun = isMany(part.all()) ? lookAt(part, version, first) : whole(version);
        looked = begun;
        return begun;
    }

    private Looked whole(int version) {
        int size = first * WHOLE;
        return lookAt(sample.draw(size), version, size);
    }

    private void lookBehind(int version) {
        Looked fresh = null;
        try {
            fresh = whole(version);
        } catch (RuntimeException e) {
            LOG.warn("Leads could not be held against the definition", e);
        } finally {
            keep(fresh);
        }
    }

    private synchronized void keep(@Nullable Looked fresh) {
        isLooking = false;
        if (fresh != null) looked = fresh;
    }

    private Looked lookAt(LeadSample.Drawn drawn, int version, int size) {
        var now = clock.instant();
        shapes.load(
                drawn.leads().stream()
                        .flatMap(lead -> lead.rows().stream().map(Row::shape))
                        .distinct()
                        .toList());
        var stages = new BesideCriteria(versions.engine(version), now).of(drawn, shapes);
        boolean isWhole = size == first * WHOLE || drawn.isAll();
        return new Looked(version, now, drawn.all(), drawn.leads().size(), isWhole, stages);
    }

    /// Waits until nothing is looked at in the background any more.
    void awaitIdle() throws InterruptedException {
        try {
            background.submit(() -> {}).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    /// The stages in the order of the ladder, in a reader's words.
    StagesBeside inWords(String language) {
        var seen = look();
        var playbook = versions.playbook(seen.version());
        var reading = Reading.of(playbook, language);
        var rows =
                leads
                        .rows(
                                seen.stages().stream()
                                        .flatMap(one ->
                                                Stream.concat(
                                                        one.passing().stream(),
                                                        one.failing().stream()))
                                        .map(Beside.Case::lead)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(LeadRow::id, Function.identity()));
        var ladder = playbook.agreement().ladder();
        var stages =
                seen.stages().stream()
                        .map(one -> {
                            var stage = ladder.stage(one.stage());
                            Function<Beside.Case, Stream<StagesBeside.Line>> line =
                                    found ->
                                            StagesBeside.line(
                                                    found, stage, rows, reading, language);
                            return new StagesBeside.OfStage(
                                    stage.id(),
                                    stage.label().in(language),
                                    one.meeting().size(),
                                    one.passing().stream().flatMap(line).toList(),
                                    one.failing().stream().flatMap(line).toList());
                        })
                        .toList();
        return new StagesBeside(
                seen.version(), seen.at(), seen.all(), seen.sampled(), seen.isWhole(), stages);
    }

    /// All leads of the sample that meet the criteria of a stage; empty where criteria don't lead to it.
    Optional<Meeting> meeting(String stage, String language) {
        var seen = look();
        var ladder = versions.playbook(seen.version()).agreement().ladder();
        return seen.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .map(one ->
                        new Meeting(
                                ladder.stage(stage).label().in(language),
                                seen.sampled(),
                                one.meeting().size(),
                                leads.rows(one.meeting().stream().limit(MOST_SHOWN).toList()),
                                ladder.stages().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Stage::id,
                                                        known -> known.label().in(language)))));
    }

    /// @param stage its name
    /// @param all how many meet them
    /// @param rows the first of those
    /// @param stages the names of all stages by their ids
    record Meeting(
            String stage, int sampled, int all, List<LeadRow> rows, Map<String, String> stages) {
        Meeting {
            rows = List.copyOf(rows);
            stages = Map.copyOf(stages);
        }

        /// The name of the stage that a lead is really in.
        String stageOf(LeadRow row) {
            return stages.getOrDefault(row.stage(), row.stage());
        }
    }
}
