package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Folds a lead's rows in the order of their positions; the same for the store, for replay and for tests.
///
/// Each row is folded under the playbook version stamped on it. Where that version is newer than the lead's, where an
/// earlier release has decided so far, and at a recast, all evidence is counted anew, and nothing is decided for the past.
/// Nobody is told of what a history row leads to.
public final class Driver {
    private final IntFunction<Engine> engines;
    private final IntFunction<Claim> claims;
    private final int behaviour;

    /// A driver over the engines of all playbook versions.
    ///
    /// @param engines the engine of each playbook version
    /// @param claims the claim of each shape
    public Driver(IntFunction<Engine> engines, IntFunction<Claim> claims) {
        this(engines, claims, Engine.BEHAVIOUR);
    }

    /// The same as another release has it, such as the next one in tests.
    ///
    /// @param behaviour the number of how the engines decide
    public Driver(IntFunction<Engine> engines, IntFunction<Claim> claims, int behaviour) {
        this.engines = engines;
        this.claims = claims;
        this.behaviour = behaviour;
    }

    /// The number of how it decides; part of the cause of every fact.
    public int behaviour() {
        return behaviour;
    }

    /// What names this release as the cause of a recast.
    public String release() {
        return "release " + behaviour;
    }

    /// A lead as an earlier release left it, with its evidence counted as this release counts. Folding the next row recasts it
    /// first, with this release as the cause.
    ///
    /// @param known the rows of evidence as known when its last row was folded, that row among them
    public Folded resume(Checkpoint from, Iterable<Row> known) {
        var engine = engines.apply(from.version());
        var evidence = evidence(known, from.version());
        var lead = engine.restored(new Lead(evidence, from.process(), Fit.NONE, from.at()));
        var inherited = new Folded.Inherited(from.behaviour(), from.interestThousandths());
        return new Folded(lead, from.version(), from.position(), Optional.of(inherited));
    }

    /// All evidence rows of a lead as known just before the row being folded: of all its subjects, none struck, none at or
    /// behind its position. Any order will do.
    public interface History {
        Iterable<Row> rows();
    }

    /// What folding a row led to.
    public record Step(Folded folded, List<Fact> facts, List<Effect> effects) {
        public Step {
            facts = List.copyOf(facts);
            effects = List.copyOf(effects);
        }
    }

    /// Folds one row; one that has been folded before changes nothing.
    ///
    /// @param folded the lead so far, or null before its first row
    /// @param lead its number, by which a control sample draws it
    /// @param history asked only for a new version, a recast or what was done long ago
    public Step fold(long lead, @Nullable Folded folded, Row row, History history) {
        if (folded != null && row.position() <= folded.position())
            return new Step(folded, List.of(), List.of());
        int version = folded == null ? row.version() : Math.max(row.version(), folded.version());
        var engine = engines.apply(version);
        var clock = clock(row);
        var begun = folded == null ? begin(engine, row) : Outcome.unchanged(folded.lead());
        var at = begun.lead().at().isAfter(clock) ? begun.lead().at() : clock;
        var outcome = begun;
        if (folded != null && folded.inherited().isPresent())
            outcome = outcome.then(takeOver(lead, folded, at, history));
        boolean isNewVersion = folded != null && folded.version() < version;
        if (isNewVersion || isOwnRecast(folded, row)) {
            var before = folded == null ? engine : engines.apply(folded.version());
            var cause =
                    isOwnRecast(folded, row) ? SignalCodec.recastCause(row) : "version " + version;
            var recast = new Signal.Recast(at, evidence(history.rows(), version), cause);
            outcome =
                    outcome.then(
                            engine.apply(
                                    lead,
                                    outcome.lead(),
                                    recast,
                                    Engine.Before.same(before),
                                    Optional.empty()));
        }
        if (row.kind() != Row.Kind.RECAST) {
            var signal = signal(row, at);
            var counted = countedAnew(engine, outcome.lead(), signal, row, history, version);
            var same = Engine.Before.same(engine);
            outcome = outcome.then(engine.apply(lead, outcome.lead(), signal, same, counted));
        }
        var effects = row.history() ? outcome.effectsButTelling() : outcome.effects();
        return new Step(
                new Folded(outcome.lead(), version, row.position()), outcome.facts(), effects);
    }

    /// Counts a lead as this release counts, under its version so far, and names the release as the cause.
    private Outcome takeOver(long lead, Folded folded, Instant at, History history) {
        var shown = folded.inherited().map(Folded.Inherited::interestThousandths);
        var engine = engines.apply(folded.version());
        var evidence = evidence(history.rows(), folded.version());
        var recast = new Signal.Recast(at, evidence, release());
        var before = new Engine.Before(engine, shown);
        return engine.apply(lead, folded.lead(), recast, before, Optional.empty());
    }

    /// Whether a row is a recast of another cause than a release that was named already.
    private boolean isOwnRecast(@Nullable Folded folded, Row row) {
        if (row.kind() != Row.Kind.RECAST) return false;
        boolean isTakenOver = folded != null && folded.inherited().isPresent();
        return !isTakenOver || !SignalCodec.recastCause(row).equals(release());
    }

    /// What was done long ago and is told only now is counted in among all that is known.
    private Optional<Evidence> countedAnew(
            Engine engine, Lead lead, Signal signal, Row row, History history, int version) {
        if (!(signal instanceof Signal.Acted acted) || !engine.isOfLongAgo(lead, acted))
            return Optional.empty();
        var rows = new ArrayList<Row>();
        history.rows().forEach(rows::add);
        rows.add(row);
        return Optional.of(evidence(rows, version));
    }

    private static Outcome begin(Engine engine, Row row) {
        var kind = row.history() ? Cause.Kind.RECORDED : Cause.Kind.CRITERIA;
        return engine.begin(clock(row), Cause.of(kind, "first signal"));
    }

    /// Counts evidence anew from rows in any order; rows that are no evidence are passed over.
    public Evidence evidence(Iterable<Row> rows, int version) {
        var engine = engines.apply(version);
        var evidence = Evidence.NONE;
        for (Row row : rows) {
            if (row.kind().isEvidence()) evidence = engine.count(evidence, signal(row, clock(row)));
        }
        return engine.kept(evidence);
    }

    /// What a row that is not a recast says, at an instant of the lead's clock.
    public Signal signal(Row row, Instant at) {
        if (row.kind() != Row.Kind.ACTED) return SignalCodec.signal(row, at);
        var shape = new Shape(row.shape(), claims.apply(row.shape()));
        return new Signal.Acted(at, row.happened(), shape, row.thousandths());
    }

    /// Where a row takes the clock of a lead, unless that is further on already.
    public static Instant clock(Row row) {
        return row.history() ? row.happened() : Instant.ofEpochMilli(row.receivedMillis());
    }
}
