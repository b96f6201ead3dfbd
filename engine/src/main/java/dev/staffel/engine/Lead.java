package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import java.time.Instant;

/// One person being worked: what is known (evidence) and how it stands (process).
///
/// @param at the lead's clock; never goes back
/// @param fit read from the evidence's attributes; kept so that it is computed only when they change
public record Lead(Evidence evidence, Process process, Fit fit, Instant at) {

    Lead with(Evidence more, Fit newFit) {
        return new Lead(more, process, newFit, at);
    }

    /// Whether the person may be nurtured, by journeys or mailings: not while a complaint is open. What the person has
    /// consented to, and where the lead stands, is asked for beside it.
    public boolean mayBeNurtured() {
        return !"yes".equals(evidence.attributes().value(KnownAttribute.COMPLAINT.id()));
    }

    @SuppressWarnings("ReferenceEquality") // the same object means that nothing changed
    Lead with(Process next) {
        return next == process ? this : new Lead(evidence, next, fit, at);
    }

    Lead at(Instant later) {
        return new Lead(evidence, process, fit, later);
    }
}
