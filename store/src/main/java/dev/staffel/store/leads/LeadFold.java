package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Row;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One locked lead while it is folded: how it stands, and what was decided since it was locked.
final class LeadFold {
    final long number;
    private final long born;
    private final boolean isNew;
    private final List<Decided> decided = new ArrayList<>();
    private final List<Emitted> emitted = new ArrayList<>();
    private @Nullable Folded folded;
    private Touches touches;
    private Instant created;
    private Instant asked = Instant.MIN;
    private boolean changed;
    private int asksTaken;
    private long end = Long.MAX_VALUE;

    /// A fact with its place.
    ///
    /// @param source through which the lead had come first, as known then
    /// @param lead as it stood after the signal that led to it
    record Decided(
            long position,
            int ordinal,
            int version,
            int source,
            Instant at,
            Fact fact,
            Lead lead) {}

    /// An effect with its place, and with the version whose terms it speaks of.
    record Emitted(long position, int ordinal, int version, Instant at, Effect effect) {}

    /// @param created when the lead's clock began; anything for a new one
    LeadFold(long number, long born, @Nullable Folded folded, Touches touches, Instant created) {
        this.number = number;
        this.born = born;
        this.isNew = folded == null;
        this.folded = folded;
        this.touches = touches;
        this.created = created;
    }

    /// The same lead before its first row, to be folded again up to where it is now.
    LeadFold anew() {
        var anew = new LeadFold(number, born, null, Touches.NONE, Instant.EPOCH);
        anew.end = position();
        return anew;
    }

    /// Up to which position the lead is folded.
    long position() {
        return folded == null ? born - 1 : folded.position();
    }

    /// Whether folding the row needs the lead's history: at a recount, and at the first row under a newer version.
    boolean needsHistory(Row row) {
        return row.kind() == Row.Kind.RECAST
                || (folded != null && folded.version() < row.version());
    }

    void fold(StoredRow stored, Driver driver, LeadHistory history, Shapes shapes) {
        var row = stored.row();
        if (row.position() > end) return;
        try {
            var before =
                    needsHistory(row)
                            ? Touches.of(history.asKnownAt(row.position()), shapes::claim)
                            : touches;
            var after = before.with(stored, shapes::claim);
            var step = driver.fold(number, folded, row, history.before(row.position()));
            // from here on nothing fails, so a row counts wholly or not at all
            if (folded == null) created = step.folded().lead().at();
            folded = step.folded();
            touches = after;
            keep(step);
        } catch (RuntimeException e) {
            throw new PoisonRow(number, row.position(), e);
        }
    }

    private void keep(Driver.Step step) {
        var now = step.folded();
        var at = now.lead().at();
        int ordinal = 0;
        for (Fact fact : step.facts())
            decided.add(
                    new Decided(
                            now.position(),
                            ordinal++,
                            now.version(),
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
