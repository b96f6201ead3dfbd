package dev.staffel.server.handover;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Counts;
import dev.staffel.store.read.Offers;
import org.springframework.stereotype.Component;

/// How many offers stand in a user's inbox.
@Component
class InboxCount implements Counts {
    private final Offers offers;
    private final Handovers handovers;

    InboxCount(Offers offers, Handovers handovers) {
        this.offers = offers;
        this.handovers = handovers;
    }

    @Override
    public long of(Caller.User user, String entry) {
        boolean hasInbox =
                user.is(Role.SALES)
                        || user.is(Role.REQUALIFICATION)
                        || !handovers.led(user).isEmpty();
        return entry.equals("inbox") && hasInbox ? offers.count(handovers.seenBy(user)) : 0;
    }
}
