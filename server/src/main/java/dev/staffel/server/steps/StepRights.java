package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may date and do the steps of a lead.
@Component
class StepRights {
    private final Offers offers;

    StepRights(Offers offers) {
        this.offers = offers;
    }

    /// Whoever holds the lead, members of its desk, heads, and whom the step names.
    boolean may(Caller.User user, LeadRow lead, Optional<Step> step) {
        if (lead.holderKind().equals("marketing")) return false;
        boolean seesAll =
                user.is(Role.ADMINISTRATOR)
                        || user.is(Role.HEAD_OF_MARKETING)
                        || user.is(Role.HEAD_OF_SALES);
        boolean isNamed = step.flatMap(Step::staff).filter(user.id()::equals).isPresent();
        return seesAll
                || isNamed
                || lead.holder().equals(user.id().toString())
                || offers.desks(user.id().toString()).contains(lead.desk());
    }
}
