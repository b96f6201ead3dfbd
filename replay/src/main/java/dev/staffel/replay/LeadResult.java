package dev.staffel.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How one lead fares under two playbooks, and what really became of it.
///
/// @param before its entry into the stage under the playbook it is compared with
/// @param after the same under the other playbook
/// @param handoversBefore the offers within the stretch
/// @param handoversAfter the same under the other playbook
/// @param really the recorded handover that both are measured by; nothing when there was none
/// @param difference why the two differ, where they do
public record LeadResult(
        long lead,
        Optional<Crossing> before,
        Optional<Crossing> after,
        List<Crossing.Handover> handoversBefore,
        List<Crossing.Handover> handoversAfter,
        Optional<Cycle> really,
        Optional<Difference> difference) {

    public LeadResult {
        handoversBefore = List.copyOf(handoversBefore);
        handoversAfter = List.copyOf(handoversAfter);
    }

    public Turn turn() {
        if (before.isEmpty()) return after.isEmpty() ? Turn.NEITHER : Turn.NEWLY;
        if (after.isEmpty()) return Turn.NEVER;
        int order = after.get().at().compareTo(before.get().at());
        if (order == 0) return Turn.SAME;
        return order < 0 ? Turn.EARLIER : Turn.LATER;
    }

    /// How much later the other playbook is; negative when it is earlier; zero unless both let the lead enter.
    public Duration delay() {
        return before.isPresent() && after.isPresent()
                ? Duration.between(before.get().at(), after.get().at())
                : Duration.ZERO;
    }

    public Ending ending() {
        return really.map(Cycle::ending).orElse(Ending.UNKNOWN);
    }

    LeadResult with(Difference why) {
        return new LeadResult(
                lead, before, after, handoversBefore, handoversAfter, really, Optional.of(why));
    }

    LeadResult withoutDifference() {
        return new LeadResult(
                lead, before, after, handoversBefore, handoversAfter, really, Optional.empty());
    }

    boolean isAccepted() {
        return ending().isAnswered() && really.flatMap(Cycle::accepted).isPresent();
    }

    boolean isEnded() {
        return really.flatMap(Cycle::ended).isPresent();
    }

    /// What the won deal was worth, in thousandths, where that is known.
    public Optional<Long> value() {
        return really.flatMap(Cycle::value);
    }

    /// A win that the other playbook would have missed: it lets the lead enter never, or only after the win.
    public boolean isMissedWin() {
        if (ending() != Ending.WON || before.isEmpty()) return false;
        var won = really.flatMap(Cycle::ended).orElseThrow();
        return !before.get().at().isAfter(won)
                && (after.isEmpty() || after.get().at().isAfter(won));
    }

    /// A win that only the other playbook would have seen coming: it lets the lead enter before the win, where the first does
    /// not at all.
    public boolean isGainedWin() {
        if (ending() != Ending.WON || before.isPresent() || after.isEmpty()) return false;
        var won = really.flatMap(Cycle::ended).orElseThrow();
        return !after.get().at().isAfter(won);
    }
}
