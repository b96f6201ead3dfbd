package dev.staffel.server.replays;

import dev.staffel.engine.Engine;
import dev.staffel.engine.handover.Desk;
import dev.staffel.replay.Comparing;
import dev.staffel.replay.Explored;
import dev.staffel.replay.Exploring;
import dev.staffel.replay.Level;
import dev.staffel.replay.Levels;
import dev.staffel.replay.Summing;
import dev.staffel.replay.Threshold;
import dev.staffel.store.Store;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.sql.Sql;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/// Runs one replay to its end and keeps what it found.
final class ReplayRun {
    private static final int LEADS_AT_ONCE = 10_000;

    private final Sql sql;
    private final ReplayStore kept;
    private final ReplayLevels levels;
    private final Store store;
    private final RecordedPast past;
    private final SegmentText segments;
    private final InstantSource clock;
    private final JsonMapper json;
    private final BooleanSupplier isOpen;

    /// @param isOpen whether the program goes on
    ReplayRun(
            Sql sql,
            ReplayStore kept,
            ReplayLevels levels,
            Store store,
            SegmentText segments,
            InstantSource clock,
            JsonMapper json,
            BooleanSupplier isOpen) {
        this.sql = sql;
        this.kept = kept;
        this.levels = levels;
        this.store = store;
        this.past = new RecordedPast(sql);
        this.segments = segments;
        this.clock = clock;
        this.json = json;
        this.isOpen = isOpen;
    }

    /// @param sides the engine compared with, then the one that is tried
    /// @param watch hears how far it has come, and may stop it
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    void run(ReplayRecord record, List<Engine> sides, ReplayFold.Progress watch) {
        var comparing = comparing(record, sides);
        var zone = sides.getFirst().playbook().zone();
        var before = capacity(sides.getFirst());
        var after = capacity(sides.getLast());
        var counts = new ReplayCounts<>(() -> new Summing(zone, before, after), Summing::add);
        var rows = new LeadRowsOut(zone);
        var out = new RowsOut(sql, record.id(), LeadRowsOut.LEADS);
        kept.clear(record.id());
        var done =
                fold(record, watch, this::goesOn)
                        .run(
                                comparing::compare,
                                leads -> {
                                    counts.count(sum -> leads.forEach(sum::add));
                                    return rows.leads(record.id(), leads);
                                },
                                out::add);
        out.write();
        var told = json.writeValueAsString(counts.all().summary());
        boolean hasThresholds =
                !Threshold.movable(sides.getLast().playbook(), record.stage()).isEmpty();
        kept.finish(record.id(), done, told, hasThresholds, clock.instant());
    }

    /// Works out what each level of the thresholds would have led to.
    ///
    /// @param sides as for [#run]
    /// @param watch hears how far it has come, and may stop it
    /// @throws java.util.concurrent.CancellationException when it was stopped
    void moveThresholds(ReplayRecord record, List<Engine> sides, ReplayFold.Progress watch) {
        var after = sides.getLast();
        var exploring =
                new Exploring(
                        comparing(record, sides),
                        after,
                        record.stage(),
                        record.stretch(),
                        store.shapes()::claim);
        var thresholds = exploring.thresholds();
        var zone = sides.getFirst().playbook().zone();
        var capacity = capacity(after);
        var counts =
                new ReplayCounts<>(
                        () -> new Levels(thresholds, record.stage(), zone, capacity), Levels::add);
        var rows = new LeadRowsOut(zone);
        var out = new RowsOut(sql, record.id(), LeadRowsOut.SHIFTS);
        levels.clear(record.id());
        fold(record, watch, this::goesOnMoving)
                .run(
                        past -> Optional.of(exploring.explore(past)).filter(Explored::isToldOf),
                        leads -> {
                            counts.count(sum -> leads.forEach(sum::add));
                            return rows.shifts(record.id(), leads);
                        },
                        out::add);
        out.write();
        levels.finish(record.id(), kept(thresholds, record.stage(), counts.all()));
    }

    private Comparing comparing(ReplayRecord record, List<Engine> sides) {
        return new Comparing(
                sides.getFirst(),
                sides.getLast(),
                record.stage(),
                record.stretch(),
                store.versions()::engine,
                store.shapes()::claim);
    }

    private ReplayFold fold(ReplayRecord record, ReplayFold.Progress watch, Beat beat) {
        return new ReplayFold(
                past,
                store.shapes(),
                wanted(record.segment()),
                (leads, total, signals) ->
                        watch.goesOn(leads, total, signals)
                                && isOpen.getAsBoolean()
                                && beat.goesOn(record.id(), leads, total, signals));
    }

    /// Tells whether a replay is still wanted.
    private interface Beat {
        boolean goesOn(long id, long leads, long total, long signals);
    }

    private boolean goesOn(long id, long leads, long total, long signals) {
        return kept.beat(id, leads, total, signals);
    }

    private boolean goesOnMoving(long id, long leads, long total, long signals) {
        return levels.beat(id, leads);
    }

    private LongPredicate wanted(String segment) {
        if (segment.isEmpty()) return _ -> true;
        var filter = segments.filter(segment);
        var leads = new LeadList(sql);
        var chosen = LongStream.builder();
        long after = 0;
        while (true) {
            long from = after;
            var ids = sql.inTransaction(session -> leads.ids(session, filter, from, LEADS_AT_ONCE));
            ids.forEach(chosen::add);
            if (ids.size() < LEADS_AT_ONCE) break;
            after = ids.getLast();
        }
        var sorted = chosen.build().toArray();
        return lead -> Arrays.binarySearch(sorted, lead) >= 0;
    }

    /// How many leads each desk can take in a week with the members that it has now; a desk without members is not named,
    /// nor one with a member for whom nothing is said.
    private SortedMap<String, Integer> capacity(Engine side) {
        var capacity = new TreeMap<String, Integer>();
        for (Desk desk : side.playbook().agreement().handover().desks()) {
            var agreed = desk.capacity().map(Desk.Capacity::newPerWeek);
            var members =
                    kept.deskWeek(desk.id()).stream().map(own -> own.or(() -> agreed)).toList();
            if (members.isEmpty() || members.stream().anyMatch(Optional::isEmpty)) continue;
            capacity.put(desk.id(), members.stream().mapToInt(Optional::orElseThrow).sum());
        }
        return capacity;
    }

    private List<ReplayLevels.Kept> kept(List<Threshold> thresholds, String stage, Levels levels) {
        var kept = new ArrayList<ReplayLevels.Kept>();
        for (Threshold threshold : thresholds) {
            for (Level level : levels.of(threshold)) {
                var figures = json.writeValueAsString(level);
                kept.add(
                        new ReplayLevels.Kept(
                                threshold.name(stage),
                                threshold.points(),
                                level.points(),
                                figures));
            }
        }
        return kept;
    }
}
