package dev.staffel.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A store in memory: one log of all leads, folded row by row, with routing and the calendar answering at once.
final class World {
    private static final byte[] EMPTY = new byte[0];

    /// A fact with where it was decided.
    record Decided(long lead, long position, Fact fact) {}

    final Log log = new Log();
    final Shapes shapes = new Shapes();
    final Map<Long, Folded> leads = new TreeMap<>();
    final List<Decided> decided = new ArrayList<>();
    private final Map<Long, Instant> asked = new TreeMap<>();
    private final boolean hourly;
    private Engines engines;
    private Driver driver;
    private Instant now;
    private int version = 1;

    /// @param hourly whether every lead is asked every full hour, instead of when it wants to be woken
    World(Engines engines, Instant start, boolean hourly) {
        this.engines = engines;
        this.driver = new Driver(engines::of, shapes::claim);
        this.now = start;
        this.hourly = hourly;
    }

    Instant now() {
        return now;
    }

    void inForce(int newVersion) {
        version = newVersion;
    }

    /// From here on another release folds: each lead is checkpointed and goes on from there.
    Map<Long, byte[]> takenOver(Engines next, int behaviour) {
        var before = driver.behaviour();
        driver = new Driver(next::of, shapes::claim, behaviour);
        var halves = new TreeMap<Long, byte[]>();
        leads.replaceAll((lead, folded) -> {
            var half = LeadCodec.processHalf(LeadCodec.encode(folded.lead()));
            halves.put(lead, half);
            return resume(lead, half, folded, before);
        });
        engines = next;
        return halves;
    }

    /// A lead as the release of `before` left it.
    Folded resume(long lead, byte[] half, Folded left, int before) {
        long shown = engines.of(left.version()).interest(left.lead(), day(left)).milli();
        var from = Checkpoint.of(half, left.version(), left.position(), before, shown);
        return driver.resume(from, log.known(lead, left.position()));
    }

    private int day(Folded folded) {
        return engines.of(folded.version()).day(folded.lead().at());
    }

    void did(long subject, Claim claim, long thousandths, Instant happened, boolean history) {
        int shape = shapes.of(claim).id();
        add(
                Row.Kind.ACTED,
                subject,
                log.lead(subject),
                shape,
                thousandths,
                happened,
                history,
                EMPTY);
    }

    void learned(long subject, Signal.Learned news) {
        var content = SignalCodec.content(news);
        add(Row.Kind.LEARNED, subject, log.lead(subject), 0, 0, news.happened(), false, content);
    }

    /// An answer, a move, a merge: a signal of the process, if there is such a lead.
    void say(long lead, Signal signal) {
        if (!leads.containsKey(lead)) return;
        add(SignalCodec.kind(signal), 0, lead, 0, 0, now, false, SignalCodec.content(signal));
    }

    void merge(long gone, long into) {
        if (gone == into || !leads.containsKey(gone) || !leads.containsKey(into)) return;
        if (isClosed(gone) || isClosed(into)) return;
        say(gone, new Signal.Closed(now, into));
        log.linkAll(gone, into, log.next());
        recast(into, "merged");
    }

    void undoMerge(long gone) {
        var folded = leads.get(gone);
        if (folded == null || !folded.lead().process().isClosed()) return;
        long into = folded.lead().process().mergedInto().orElseThrow();
        log.linkBack(gone, log.next());
        recast(into, "merge undone");
        recast(gone, "merge undone");
        say(gone, new Signal.Reopened(now));
    }

    /// Takes every n-th activity of a lead out of its evidence.
    void strike(long lead, int every) {
        if (!leads.containsKey(lead)) return;
        log.strike(lead, every, log.next());
        recast(lead, "import undone");
    }

    private void recast(long lead, String cause) {
        say(lead, new Signal.Recast(now, Evidence.NONE, cause));
    }

    private boolean isClosed(long lead) {
        var folded = leads.get(lead);
        return folded != null && folded.lead().process().isClosed();
    }

    private void add(
            Row.Kind kind,
            long subject,
            long lead,
            int shape,
            long thousandths,
            Instant happened,
            boolean history,
            byte[] content) {
        var row =
                new Row(
                        log.next(),
                        kind,
                        shape,
                        thousandths,
                        happened.toEpochMilli(),
                        now.toEpochMilli(),
                        history,
                        version,
                        content);
        var step = fold(lead, row);
        log.append(new Log.Entry(row, subject, lead));
        keep(lead, row, step);
    }

    private Driver.Step fold(long lead, Row row) {
        return driver.fold(lead, leads.get(lead), row, () -> log.evidence(lead, row.position()));
    }

    private void keep(long lead, Row row, Driver.Step step) {
        leads.put(lead, step.folded());
        asked.put(lead, step.folded().lead().at());
        step.facts().forEach(fact -> decided.add(new Decided(lead, row.position(), fact)));
        step.effects().forEach(effect -> answer(lead, effect));
    }

    private void answer(long lead, Effect effect) {
        var tomorrow = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        switch (effect) {
            case Effect.AskRoute(var offer, _, _, var without) ->
                    say(
                            lead,
                            new Signal.Routed(
                                    now,
                                    offer,
                                    seller(lead, offer, without),
                                    tomorrow.plus(Duration.ofHours(2)),
                                    tomorrow.plus(Duration.ofHours(30)),
                                    Optional.of(tomorrow.plus(Duration.ofHours(50))),
                                    "turn"));
            case Effect.AskClock(var what, _, _, var head) ->
                    say(
                            lead,
                            new Signal.Clocked(
                                    now,
                                    what,
                                    tomorrow.plus(Duration.ofHours(24)),
                                    tomorrow.plus(Duration.ofHours(48)),
                                    head.map(_ -> tomorrow.plus(Duration.ofHours(72)))));
            case Effect.TellColleagues() -> tellColleagues(lead);
            case Effect.Tell _ -> {}
        }
    }

    /// Leads 1 and 2 are of one company.
    private void tellColleagues(long lead) {
        if (lead > 2) return;
        long other = log.lead(3 - lead);
        if (other == lead || !leads.containsKey(other)) return;
        did(3 - lead, Claim.secondPerson("staffel"), 0, now, false);
    }

    private static Optional<String> seller(long lead, int offer, Optional<String> without) {
        return switch ((int) (lead + offer) % 3) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("anna").filter(seller -> !without.equals(Optional.of(seller)));
            default -> Optional.of("ben");
        };
    }

    /// Lets time pass; leads that are due are asked on the way, the earliest first.
    void until(Instant later) {
        while (true) {
            var due = firstDue(later);
            if (due == null) break;
            now = due;
            for (long lead : new TreeSet<>(leads.keySet())) {
                if (isDue(lead, due)) wake(lead);
            }
        }
        now = later;
    }

    private @Nullable Instant firstDue(Instant later) {
        if (hourly) {
            var next = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            return next.isAfter(later) ? null : next;
        }
        Instant first = null;
        for (long lead : leads.keySet()) {
            var wake = wakeAt(lead);
            if (wake == null || wake.isAfter(later)) continue;
            if (first == null || wake.isBefore(first)) first = wake;
        }
        return first == null || first.isAfter(now) ? first : now;
    }

    private boolean isDue(long lead, Instant instant) {
        var wake = hourly ? instant : wakeAt(lead);
        return wake != null && !wake.isAfter(instant);
    }

    private @Nullable Instant wakeAt(long lead) {
        var folded = leads.get(lead);
        var after = asked.get(lead);
        if (folded == null || after == null) return null;
        return engines.of(folded.version()).wakeAt(folded.lead(), after).orElse(null);
    }

    private void wake(long lead) {
        long millis = now.toEpochMilli();
        var row =
                new Row(
                        log.next(),
                        Row.Kind.TIME_PASSED,
                        0,
                        0,
                        millis,
                        millis,
                        false,
                        version,
                        EMPTY);
        var step = fold(lead, row);
        if (step.facts().isEmpty()) {
            asked.put(lead, now);
            return;
        }
        log.append(new Log.Entry(row, 0, lead));
        keep(lead, row, step);
    }
}
