package dev.staffel.server.replays;

import dev.staffel.engine.Engine;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.replay.Level;
import dev.staffel.replay.Past;
import dev.staffel.replay.Stretch;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Threshold;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.sql.Sql;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Runs replays one after the other in the background, and opens what they found.
public final class Replays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final ReplayFold.Progress UNWATCHED = (_, _, _) -> true;

    private final ReplayStore kept;
    private final ReplayLevels levels;
    private final ReplayLeads leads;
    private final Store store;
    private final RecordedPast past;
    private final InstantSource clock;
    private final JsonMapper json;
    private final ReplayRun runs;
    private final KeptEngines engines;
    private final Semaphore waiting = new Semaphore(0);
    private final Thread runner;
    private volatile boolean isClosing;

    /// Takes up what waited when the program stopped.
    Replays(Sql sql, Store store, SegmentText segments, InstantSource clock, JsonMapper json) {
        this.kept = new ReplayStore(sql);
        this.engines = new KeptEngines(id -> kept.texts(id).stream().map(Replays::engine).toList());
        this.levels = new ReplayLevels(sql);
        this.leads = new ReplayLeads(sql);
        this.store = store;
        this.past = new RecordedPast(sql);
        this.clock = clock;
        this.json = json;
        this.runs =
                new ReplayRun(sql, kept, levels, store, segments, clock, json, () -> !isClosing);
        this.runner = Thread.ofPlatform().name("replays").daemon().unstarted(this::runAll);
    }

    void start() {
        kept.queueOrphansAgain();
        waiting.release();
        runner.start();
    }

    long ask(ReplayRequest request, String by) {
        long id = kept.add(request, by, clock.instant());
        waiting.release();
        return id;
    }

    /// Asks for the replay of a trial, unless there is one for that night.
    void askNightly(ReplayRequest request, LocalDate night, String by) {
        kept.addNightly(request, night, by, clock.instant()).ifPresent(_ -> waiting.release());
    }

    /// The newest finished night of a trial.
    Optional<TrialNight> newestNight(long draft) {
        return kept.newestNight(draft);
    }

    /// Keeps a replay that the caller itself runs by [#runNow], beside those that wait for their turn.
    long begin(ReplayRequest request, String by) {
        return kept.addRunning(request, by, clock.instant());
    }

    /// Runs a replay that was begun, in the calling thread; [#moveThresholdsNow] goes on from there.
    ///
    /// @param watch hears how far it has come, and tells whether to go on
    ReplayRecord runNow(long id, ReplayFold.Progress watch) {
        run(id, watch);
        return kept.find(id).orElseThrow();
    }

    /// Works out, in the calling thread, what other levels of a finished replay's thresholds lead to, unless somebody else does.
    ///
    /// @param watch hears how far it has come, and tells whether to go on
    void moveThresholdsNow(long id, ReplayFold.Progress watch) {
        if (levels.begin(id)) moveThresholds(id, watch);
    }

    /// Asks for the usual replay of a draft: the last twelve months, all leads, against the version in force, by the stage of
    /// qualified leads.
    ///
    /// @param by how the audit trail names who asks
    /// @return its id
    public long askOf(Draft draft, String by) {
        var inForce = store.versions().inForce();
        var playbook = store.versions().playbook(inForce.number());
        var tomorrow = LocalDate.ofInstant(clock.instant(), playbook.zone()).plusDays(1);
        var stretch =
                new Stretch(
                        tomorrow.minusYears(1).atStartOfDay(playbook.zone()).toInstant(),
                        tomorrow.atStartOfDay(playbook.zone()).toInstant());
        return ask(
                new ReplayRequest(
                        draft.title(),
                        new ReplayRequest.Side("Version " + inForce.number(), inForce.text()),
                        new ReplayRequest.Side(draft.title(), draft.text()),
                        Optional.of(new ReplayRequest.OfDraft(draft.id(), draft.revision())),
                        playbook.agreement().ladder().stageFor(Purpose.QUALIFIED).id(),
                        stretch,
                        ""),
                by);
    }

    /// Waits until nothing is queued or running any more.
    public synchronized void awaitIdle() throws InterruptedException {
        while (kept.isBusy()) wait();
    }

    private synchronized void tellAll() {
        notifyAll();
    }

    void cancel(long id) {
        kept.cancel(id, clock.instant());
    }

    Optional<ReplayRecord> find(long id) {
        return kept.find(id);
    }

    List<ReplayRecord> before(long id, int limit) {
        return kept.before(id, limit);
    }

    long count() {
        return kept.count();
    }

    /// The text that was tried.
    String tried(long id) {
        return kept.texts(id).getLast();
    }

    void rename(long id, String name) {
        kept.rename(id, name);
    }

    /// Some of the leads that a figure counts.
    ReplayLeads.Chosen leads(long replay, LeadChoice choice, long after, int limit) {
        var weeks = choice.weeks(() -> side(replay, choice));
        var some =
                choice.isOfWaiting()
                        ? Optional.of(
                                leads.waiting(replay, choice, choice.waiting(side(replay, choice))))
                        : Optional.<long[]>empty();
        return leads.leads(replay, choice, weeks, some, after, limit);
    }

    private Summary.Side side(long replay, LeadChoice choice) {
        if (!choice.side().equals("after")) return summary(replay).before();
        return level(replay, choice.entry(), choice.level())
                .map(Level::side)
                .orElseGet(() -> summary(replay).after());
    }

    /// The figures of a finished replay.
    Summary summary(long id) {
        return json.readValue(kept.summary(id), Summary.class);
    }

    /// The engines of both sides: the one compared with, then the one that is tried.
    List<Engine> engines(long id) {
        return engines.of(id);
    }

    /// How one lead fares under both sides of a replay, with all that happened.
    LeadHistories histories(ReplayRecord record, long lead) {
        return LeadHistories.of(
                new Past(lead, past.of(lead)), engines(record.id()), record.stretch().to(), store);
    }

    private static Engine engine(String text) {
        return new Engine(PlaybookText.read(text).orThrow());
    }

    private void runAll() {
        while (!isClosing) {
            try {
                waiting.acquire();
                while (!isClosing && isNextRun()) tellAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!isClosing) LOG.error("replays stopped for a while", e);
            }
        }
    }

    /// Results come first: thresholds are moved while nobody waits for one.
    private boolean isNextRun() {
        var next = kept.beginNext(clock.instant());
        if (next.isPresent()) {
            run(next.get(), UNWATCHED);
            return true;
        }
        var finished = levels.beginNext();
        finished.ifPresent(id -> moveThresholds(id, UNWATCHED));
        return finished.isPresent();
    }

    private void run(long id, ReplayFold.Progress watch) {
        try {
            runs.run(kept.find(id).orElseThrow(), engines(id), watch);
        } catch (CancellationException e) {
            LOG.info("replay {} was cancelled", id);
        } catch (RuntimeException e) {
            LOG.error("replay {} failed", id, e);
            kept.fail(id, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private void moveThresholds(long id, ReplayFold.Progress watch) {
        try {
            runs.moveThresholds(kept.find(id).orElseThrow(), engines(id), watch);
        } catch (CancellationException e) {
            LOG.info("the thresholds of replay {} were left for later", id);
        } catch (RuntimeException e) {
            LOG.error("the thresholds of replay {} could not be moved", id, e);
            levels.fail(id);
        }
    }

    /// The thresholds that a finished replay has moved, those of the stage that is compared first.
    List<ReplayLevels.Range> thresholds(ReplayRecord record) {
        var found = levels.thresholds(record.id());
        var order =
                Threshold.movable(engines(record.id()).getLast().playbook(), record.stage())
                        .stream()
                        .map(one -> one.name(record.stage()))
                        .toList();
        return found.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.entry())))
                .toList();
    }

    /// What a threshold at a level leads to.
    Optional<Level> level(long id, String entry, int level) {
        return levels.level(id, entry, level).map(text -> json.readValue(text, Level.class));
    }

    /// The same for all its levels, the lowest first.
    List<Level> levels(long id, String entry) {
        return levels.levels(id, entry).stream()
                .map(text -> json.readValue(text, Level.class))
                .toList();
    }

    @Override
    public void close() {
        isClosing = true;
        waiting.release();
        runner.interrupt();
    }
}
