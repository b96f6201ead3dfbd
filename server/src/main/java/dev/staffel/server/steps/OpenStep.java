package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.steps.StepRefused.Why;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A step together with its lead, for somebody who may work on them.
record OpenStep(Step step, LeadRow lead) {

    /// Finds steps and leads for those who may work on them.
    @Component
    static final class Finder {
        private final Steps steps;
        private final LeadList leads;
        private final StepRights rights;

        Finder(Steps steps, LeadList leads, StepRights rights) {
            this.steps = steps;
            this.leads = leads;
            this.rights = rights;
        }

        /// @throws StepRefused when there is none, or it is not theirs
        OpenStep find(long id, Caller.User user) {
            var step = steps.find(id).orElseThrow(() -> new StepRefused(Why.ENDED));
            return new OpenStep(step, lead(step.lead(), user, Optional.of(step)));
        }

        /// @throws StepRefused when there is none, or it is not theirs
        LeadRow lead(long id, Caller.User user) {
            return lead(id, user, Optional.empty());
        }

        private LeadRow lead(long id, Caller.User user, Optional<Step> step) {
            var row = leads.find(id).orElseThrow(() -> new StepRefused(Why.ENDED));
            if (!rights.may(user, row, step)) throw new StepRefused(Why.NOT_YOURS);
            return row;
        }
    }
}
