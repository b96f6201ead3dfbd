package dev.staffel.replay;

import java.util.List;
import java.util.Optional;

/// How one lead fares under one playbook.
///
/// @param crossings in the order of time, over all the past up to the end of the stretch
/// @param handovers in the order of time; those by enquiry have no crossing
public record LeadRun(List<Crossing> crossings, List<Crossing.Handover> handovers) {
    public LeadRun {
        crossings = List.copyOf(crossings);
        handovers = List.copyOf(handovers);
    }

    /// The first time within the stretch that the lead enters the stage.
    public Optional<Crossing> first(String stage, Stretch stretch) {
        for (Crossing crossing : crossings) {
            if (crossing.stage().equals(stage) && stretch.has(crossing.at()))
                return Optional.of(crossing);
        }
        return Optional.empty();
    }
}
