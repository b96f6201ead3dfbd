package dev.staffel.engine;

import dev.staffel.engine.score.Hours;
import dev.staffel.engine.score.Tallies;

/// What is known of a lead: a fold of its subjects' signals under one playbook version, computable anew at any time.
///
/// Any order of the same signals gives the same evidence.
///
/// @param active the hours in which a human did something, of the last [#REMEMBERED_DAYS] days
/// @param initiatives those of them that were done by the person's own initiative, as far as the activity tells
/// @param clicks the hours of clicks in our own mails; what follows within three days was prompted by us
public record Evidence(
        Attributes attributes, Tallies tallies, Hours active, Hours initiatives, Hours clicks) {

    /// How long hours are kept; longer than any window that a playbook may name.
    public static final int REMEMBERED_DAYS = 400;

    public static final Evidence NONE =
            new Evidence(Attributes.NONE, Tallies.NONE, Hours.NONE, Hours.NONE, Hours.NONE);

    @SuppressWarnings("ReferenceEquality") // the same object means that nothing changed
    Evidence with(Attributes more) {
        return more == attributes ? this : new Evidence(more, tallies, active, initiatives, clicks);
    }

    @SuppressWarnings("ReferenceEquality") // the same object means that nothing changed
    Evidence with(Tallies more) {
        return more == tallies ? this : new Evidence(attributes, more, active, initiatives, clicks);
    }
}
