package dev.staffel.engine;

import dev.staffel.engine.handover.Silence;
import dev.staffel.engine.stage.Side;
import java.time.Instant;
import java.util.Optional;

/// Notices when a lead that was busy has gone silent, and tells its holder once.
final class Silences {
    private final Playbook playbook;
    private final Reading reading;

    Silences(Playbook playbook, Reading reading) {
        this.playbook = playbook;
        this.reading = reading;
    }

    static void tell(Turn turn) {
        var fell = new Silences(turn.playbook(), turn.reading()).since(turn.lead(), turn.today());
        if (fell.isEmpty() || turn.process().silentSince().equals(fell)) return;
        turn.process(turn.process().silentSince(fell));
        var cause = Cause.of(Cause.Kind.SILENCE, "silence");
        turn.fact(new Fact.FellSilent(turn.process().holder(), cause));
        turn.tell("silence");
    }

    /// The day on which the lead is to be called silent if nothing is done before, or [Integer#MAX_VALUE] when it isn't.
    int due(Lead lead, int today) {
        var terms = playbook.agreement().handover().silence();
        var active = lead.evidence().active();
        if (terms.isEmpty() || active.size() == 0) return Integer.MAX_VALUE;
        int due = lastDay(lead) + terms.map(Silence::silentDays).orElseThrow();
        if (due <= today) return Integer.MAX_VALUE;
        var fell = since(lead, due);
        return fell.isPresent() && !lead.process().silentSince().equals(fell)
                ? due
                : Integer.MAX_VALUE;
    }

    /// The hour after which the lead went silent, if it has lately; nobody is told of a silence of long ago.
    private Optional<Instant> since(Lead lead, int today) {
        var terms = playbook.agreement().handover().silence();
        if (terms.isEmpty() || lead.evidence().active().size() == 0) return Optional.empty();
        int silent = today - lastDay(lead);
        int least = terms.get().silentDays();
        if (silent < least || silent >= 2 * least || isNobodys(lead)) return Optional.empty();
        return wasBusy(lead, terms.get()) ? Optional.of(last(lead)) : Optional.empty();
    }

    private boolean wasBusy(Lead lead, Silence terms) {
        var before = new LeadSeen(reading, lead, lastDay(lead));
        return before.times(LeadSeen.ANY_ACTIVITY, terms.withinDays()) >= terms.activities()
                && before.phase().filter(phase -> phase.compareTo(terms.from()) >= 0).isPresent();
    }

    private boolean isNobodys(Lead lead) {
        return playbook.agreement().ladder().stage(lead.process().stage()).side() == Side.NONE;
    }

    private int lastDay(Lead lead) {
        return reading.days().of(last(lead));
    }

    private static Instant last(Lead lead) {
        var active = lead.evidence().active();
        return Instant.ofEpochSecond(active.hour(active.size() - 1) * 3600L);
    }
}
