package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.LeadCodec;
import dev.staffel.engine.Offer;
import dev.staffel.engine.Row;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One locked lead while it is folded: how it stands, and what was decided since it was locked.
final class LeadFold {
    final long number;
    private final long born;
    private final List<Decided> decided = new ArrayList<>();
    private final List<Emitted> emitted = new ArrayList<>();
    private final boolean isNew;
    private final long from;
    private @Nullable Folded folded;
    private Touches touches;
    private Instant created;
    private Instant asked = Instant.MIN;
    private boolean changed;
    private int asksTaken;
    private long end = Long.MAX_VALUE;
    private byte @Nullable [] inheritedHalf;

    /// A fact with its place.
    ///
    /// @param behaviour how the release decides that made it
    /// @param source through which the lead had come first, as known then
    /// @param lead as it stood after the signal that led to it
    record Decided(
            long position,
            int ordinal,
            int version,
            int behaviour,
            int source,
            Instant at,
            Fact fact,
            Lead lead) {}

    /// An effect with its place, and with the version whose terms it speaks of.
    record Emitted(long position, int ordinal, int version, Instant at, Effect effect) {}

    private LeadFold(
            long number, long born, @Nullable Folded folded, Touches touches, Instant created) {
        this.number = number;
        this.born = born;
        this.isNew = folded == null;
        this.from = folded == null ? 0 : folded.position();
        this.folded = folded;
        this.touches = touches;
        this.created = created;
    }

    /// A lead before its first row.
    static LeadFold fresh(long number, long born) {
        return new LeadFold(number, born, null, Touches.NONE, Instant.EPOCH);
    }

    /// A lead as it is stored.
    static LeadFold standing(long born, Standing standing, PlaybookVersions versions) {
        var lead = LeadCodec.decode(standing.state(), versions.loaded(standing.version()));
        var folded = new Folded(lead, standing.version(), standing.position());
        return new LeadFold(standing.lead(), born, folded, standing.touches(), standing.created());
    }

    /// A lead of which there is no row, but a checkpoint; what was decided by then stands written.
    static LeadFold resumed(
            long number, long born, Folded folded, Touches touches, Instant created) {
        var lead = new LeadFold(number, born, folded, touches, created);
        lead.changed = true;
        return lead;
    }

    /// A stored lead that an earlier release has decided about so far.
    ///
    /// @param half its process half, to be kept once this release has folded a row
    static LeadFold takenOver(Standing standing, long born, Folded folded, byte[] half) {
        var lead =
                new LeadFold(standing.lead(), born, folded, standing.touches(), standing.created());
        lead.inheritedHalf = half;
        return lead;
    }

    /// The same lead as one that is stored, to be written in the form of this release; nothing was decided.
    LeadFold asStored() {
        var stored = new LeadFold(number, born, folded, touches, created);
        stored.changed = true;
        return stored;
    }

    /// Rows behind that position are passed over.
    LeadFold until(long position) {
        end = position;
        return this;
    }

    /// Up to which position the lead is folded.
    long position() {
        return folded == null ? born - 1 : folded.position();
    }

    /// Behind which position its decisions are known here.
    long from() {
        return from;
    }

    /// Whether folding the row counts all evidence anew: at a recast, at the first row under a newer version, and at the first
    /// that this release folds.
    boolean isRecast(Row row) {
        if (row.kind() == Row.Kind.RECAST) return true;
        return folded != null && (folded.version() < row.version() || isInherited());
    }

    /// Whether an earlier release has decided so far.
    boolean isInherited() {
        return folded != null && folded.inherited().isPresent();
    }

    /// The process half to be kept, where this release has just taken the lead over.
    Optional<byte[]> halfToKeep() {
        return isInherited() ? Optional.empty() : Optional.ofNullable(inheritedHalf);
    }

    /// How the release decides that the lead stands under.
    int behaviour(int own) {
        return folded().inherited().map(Folded.Inherited::behaviour).orElse(own);
    }

    long born() {
        return born;
    }

    /// @param history asked only where all evidence is counted anew
    void fold(StoredRow stored, Driver driver, Supplier<LeadHistory> history, Shapes shapes) {
        var row = stored.row();
        if (row.position() > end) return;
        try {
            var before =
                    isRecast(row)
                            ? Touches.of(history.get().asKnownAt(row.position()), shapes::claim)
                            : touches;
            var after = before.with(stored, shapes::claim);
            var known = (Driver.History) () -> history.get().before(row.position());
            var step = driver.fold(number, folded, row, known);
            // from here on nothing fails, so a row counts wholly or not at all
            if (folded == null) created = step.folded().lead().at();
            folded = step.folded();
            touches = after;
            keep(step, driver.behaviour());
        } catch (RuntimeException e) {
            throw new PoisonRow(number, row.position(), e);
        }
    }

    private void keep(Driver.Step step, int behaviour) {
        var now = step.folded();
        var at = now.lead().at();
        int ordinal = 0;
        for (Fact fact : step.facts())
            decided.add(
                    new Decided(
                            now.position(),
                            ordinal++,
                            now.version(),
                            behaviour,
                            touches.firstSource(),
                            at,
                            fact,
                            now.lead()));
        ordinal = 0;
        for (Effect effect : step.effects())
            emitted.add(new Emitted(now.position(), ordinal++, now.version(), at, effect));
        changed = true;
    }

    /// What time alone would decide now, without deciding it.
    Driver.Step tryTime(Row tick, Driver driver) {
        try {
            return driver.fold(number, folded, tick, () -> List.of());
        } catch (RuntimeException e) {
            throw new PoisonRow(number, tick.position(), e);
        }
    }

    /// Time was asked and had nothing to decide; it need not be asked again before the next instant.
    void asked(Instant now) {
        asked = now;
        changed = true;
    }

    boolean isFolded() {
        return folded != null;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed && folded != null;
    }

    Folded folded() {
        if (folded == null)
            throw new IllegalStateException("lead " + number + " is not folded yet");
        return folded;
    }

    Lead lead() {
        return folded().lead();
    }

    Engine engine(PlaybookVersions versions) {
        return versions.loaded(folded().version());
    }

    Touches touches() {
        return touches;
    }

    Instant created() {
        return created;
    }

    /// By when the lead has been asked last, by a signal or by time.
    Instant askedLast() {
        return asked.isAfter(lead().at()) ? asked : lead().at();
    }

    /// Whether it waits at its desk for somebody to take it.
    boolean isWaiting() {
        if (folded == null || isInherited()) return false;
        var process = lead().process();
        return process.holder() instanceof Holder.Desk
                && !process.isClosed()
                && process.offer().flatMap(Offer::times).isPresent();
    }

    /// Whether there is a question that nobody has answered.
    boolean isAsking() {
        return emitted.subList(asksTaken, emitted.size()).stream().anyMatch(LeadFold::isQuestion);
    }

    /// Whether a question still waits for its answer: the recorded past often brings the answer along.
    private boolean isOpen(Emitted asked) {
        return lead().process().awaits(asked.effect());
    }

    /// The questions since the last time this was called.
    List<Emitted> takeAsks() {
        var asks =
                emitted.subList(asksTaken, emitted.size()).stream().filter(this::isOpen).toList();
        asksTaken = emitted.size();
        return asks;
    }

    private static boolean isQuestion(Emitted emitted) {
        return switch (emitted.effect()) {
            case Effect.AskRoute _, Effect.AskClock _ -> true;
            case Effect.Tell _, Effect.TellColleagues _ -> false;
        };
    }

    List<Decided> decided() {
        return decided;
    }

    List<Emitted> emitted() {
        return emitted;
    }
}
