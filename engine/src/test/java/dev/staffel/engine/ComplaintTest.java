package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Who has complained is left alone until somebody has answered.
class ComplaintTest {
    private static Check mayBeNurtured(boolean expected) {
        return moment -> assertThat(moment.lead().mayBeNurtured()).isEqualTo(expected);
    }

    private static Event complaint(String isOpen) {
        var known = new TreeMap<String, String>();
        known.put("complaint", isOpen);
        return Events.learned(Trust.STAFF, known);
    }

    @Test
    void anOpenComplaintStopsNurturingUntilItIsAnswered() {
        Story.given(aLead().complete())
                .when(complaint("yes"))
                .then(mayBeNurtured(false))
                .onDay(200)
                .when(Activity.did("newsletter"))
                .then(mayBeNurtured(false))
                .when(complaint("no"))
                .then(mayBeNurtured(true));
    }

    @Test
    void whoHasNeverComplainedMayBeNurtured() {
        Story.given(aLead()).when(Activity.did("newsletter")).then(mayBeNurtured(true));
    }
}
