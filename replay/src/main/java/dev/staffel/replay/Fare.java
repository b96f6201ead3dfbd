package dev.staffel.replay;

import java.util.List;
import java.util.Optional;

/// How a lead fares under one of two playbooks.
record Fare(Optional<Crossing> entry, List<Crossing.Handover> handovers) {
    static Fare before(LeadResult result) {
        return new Fare(result.before(), result.handoversBefore());
    }

    static Fare after(LeadResult result) {
        return new Fare(result.after(), result.handoversAfter());
    }
}
