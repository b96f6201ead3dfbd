package dev.staffel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Folds a lead's rows in the order of their positions; the same for the store, for replay and for tests.
///
/// Each row is folded under the playbook version stamped on it. Where that version is newer than the lead's, and at a
/// recast, all evidence is counted anew, and nothing is decided for the past. Nobody is told of what a history row leads to.
public final class Driver {
    private final IntFunction<Engine> engines;
    private final IntFunction<Claim> claims;

    /// A driver over the engines of all playbook versions.
    ///
    /// @param engines the engine of each playbook version
    /// @param claims the claim of each shape
    public Driver(IntFunction<Engine> engines, IntFunction<Claim> claims) {
        this.engines = engines;
        this.claims = claims;
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
        boolean isNewVersion = folded != null && folded.version() < version;
        var outcome = begun;
        if (row.kind() == Row.Kind.RECAST || isNewVersion) {
            var before = folded == null ? engine : engines.apply(folded.version());
            var cause =
                    row.kind() == Row.Kind.RECAST
                            ? SignalCodec.recastCause(row)
                            : "version " + version;
            var recast = new Signal.Recast(at, evidence(history.rows(), version), cause);
            outcome =
                    outcome.then(
                            engine.apply(lead, outcome.lead(), recast, before, Optional.empty()));
        }
        if (row.kind() != Row.Kind.RECAST) {
            var signal = signal(row, at);
            var counted = countedAnew(engine, outcome.lead(), signal, row, history, version);
            outcome = outcome.then(engine.apply(lead, outcome.lead(), signal, engine, counted));
        }
        var effects = row.history() ? outcome.effectsButTelling() : outcome.effects();
        return new Step(
                new Folded(outcome.lead(), version, row.position()), outcome.facts(), effects);
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
