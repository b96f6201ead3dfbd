package dev.staffel.replay;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Thousandths;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// What people and desks really did with a lead. It labels how a handover ended and is never folded as process.
///
/// @param cycles in the order of time
public record Recorded(List<Cycle> cycles) {
    public Recorded {
        cycles = List.copyOf(cycles);
    }

    private static final Recorded NONE = new Recorded(List.of());

    private static boolean hasAnswers(Past past) {
        for (Row row : past.rows()) {
            if (!row.kind().isEvidence()) return true;
        }
        return false;
    }

    /// Reads the record of a lead.
    ///
    /// @param engines the engine of each playbook version, to tell what a stage was for
    public static Recorded of(Past past, IntFunction<Engine> engines) {
        if (!hasAnswers(past)) return NONE;
        var reader = new Reader();
        // What was learned counts only as the value of a win, and only a move wins.
        boolean mayBeWon = past.rows().stream().anyMatch(row -> row.kind() == Row.Kind.MOVED);
        for (Row row : past.rows()) {
            boolean isRead = row.kind() == Row.Kind.LEARNED ? mayBeWon : !row.kind().isEvidence();
            if (isRead) reader.read(row, engines);
        }
        return new Recorded(reader.cycles());
    }

    /// The handover that a crossing at this instant led to, or would have led to: the first that had not been given back by
    /// then. Nothing when the lead was not handed over any more.
    public Optional<Cycle> at(Instant crossing) {
        for (Cycle cycle : cycles) {
            if (cycle.ended().isEmpty() || !cycle.ended().get().isBefore(crossing))
                return Optional.of(cycle);
        }
        return Optional.empty();
    }

    public Ending endingAt(Instant crossing) {
        return at(crossing).map(Cycle::ending).orElse(Ending.UNKNOWN);
    }

    /// The last handover begun before an instant.
    public Optional<Cycle> lastBefore(Instant instant) {
        for (Cycle cycle : cycles.reversed()) {
            if (cycle.handedOver().isBefore(instant)) return Optional.of(cycle);
        }
        return Optional.empty();
    }

    /// When the lead was given back to marketing.
    List<Instant> returns() {
        if (cycles.isEmpty()) return List.of();
        return cycles.stream()
                .filter(Cycle::isBackWithMarketing)
                .flatMap(cycle -> cycle.ended().stream())
                .toList();
    }

    private static final class Reader {
        private final List<Cycle> closed = new ArrayList<>();
        private Optional<Cycle> open = Optional.empty();
        private Optional<Long> value = Optional.empty(); // as known last

        List<Cycle> cycles() {
            open.ifPresent(closed::add);
            return closed;
        }

        void read(Row row, IntFunction<Engine> engines) {
            var signal = SignalCodec.readable(row);
            if (signal.isEmpty()) return;
            var at = Driver.clock(row);
            switch (signal.get()) {
                case Signal.Learned learned -> learned(learned);
                case Signal.Routed _ -> handedOver(at);
                case Signal.Accepted _ -> accepted(at);
                case Signal.Returned returned -> ended(at, Ending.RETURNED, returned.reason());
                case Signal.Moved moved -> {
                    var ladder = engines.apply(row.version()).playbook().agreement().ladder();
                    if (ladder.knows(moved.to()))
                        moved(at, ladder.stage(moved.to()), moved.reason());
                }
                case Signal.Acted _,
                        Signal.Clocked _,
                        Signal.Reassigned _,
                        Signal.DataAsked _,
                        Signal.TimePassed _,
                        Signal.Recast _,
                        Signal.Closed _,
                        Signal.Reopened _,
                        Signal.OverrideEnded _ -> {}
            }
        }

        private void moved(Instant at, Stage to, String reason) {
            if (to.isFor(Purpose.WON)) {
                handedOver(at);
                accepted(at);
                ended(at, Ending.WON, reason);
                worth();
            } else if (to.isFor(Purpose.LOST)) {
                ended(at, Ending.LOST, reason);
            } else if (to.isFor(Purpose.DISQUALIFIED)) {
                ended(at, Ending.DISQUALIFIED, reason);
            } else if (to.side() == Side.MARKETING) {
                ended(at, Ending.RETURNED, reason);
            } else if (to.side() == Side.SALES && !isWon()) {
                handedOver(at);
                if (!to.isFor(Purpose.OFFERED)) accepted(at);
            }
        }

        /// A value may be told before the win or after it; the last one counts, until the lead is handed over again.
        private void learned(Signal.Learned learned) {
            var told = learned.attributes().get(KnownAttribute.OPPORTUNITY_VALUE.id());
            if (told == null) return;
            long thousandths = Thousandths.parse(told);
            value =
                    thousandths == Seen.UNKNOWN_NUMBER
                            ? Optional.empty()
                            : Optional.of(thousandths);
            if (isWon()) worth();
        }

        private void worth() {
            if (isWon()) closed.addLast(closed.removeLast().worth(value));
        }

        /// What follows a win, such as becoming a customer, is not another handover.
        private boolean isWon() {
            return open.isEmpty() && !closed.isEmpty() && closed.getLast().ending() == Ending.WON;
        }

        private void handedOver(Instant at) {
            if (open.isEmpty()) open = Optional.of(Cycle.begun(at));
        }

        private void accepted(Instant at) {
            open = open.map(cycle -> cycle.accepted(at));
        }

        private void ended(Instant at, Ending how, String reason) {
            open.ifPresent(cycle -> closed.add(cycle.ended(at, how, reason)));
            open = Optional.empty();
        }
    }
}
