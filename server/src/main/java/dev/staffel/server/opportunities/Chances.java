package dev.staffel.server.opportunities;

import dev.staffel.replay.Rate;
import dev.staffel.store.opportunities.OpportunityHistory;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.springframework.stereotype.Component;

/// How likely an opportunity is won, from own history alone.
@Component
class Chances {
    private final OpportunityHistory history;
    private final PlaybookVersions versions;

    Chances(OpportunityHistory history, PlaybookVersions versions) {
        this.history = history;
        this.versions = versions;
    }

    /// The history as rates.
    ///
    /// @param any of all that have ended
    /// @param offered of those that had an offer sent
    /// @param recorded how many of all are leads of the past that were in no opportunity here
    record Known(Rate any, Rate offered, int recorded) {
        /// The rate for one that has come so far: among its like once they are enough, else among all.
        Rate of(boolean isOffered) {
            return isOfferedKnown(isOffered) ? offered : any;
        }

        boolean isOfferedKnown(boolean isOffered) {
            return isOffered && offered.isEnough();
        }
    }

    Known known() {
        var endings = history.endings(versions.playbook(versions.inForce().number()));
        return new Known(rate(endings.any()), rate(endings.offered()), endings.recorded().all());
    }

    private static Rate rate(OpportunityHistory.Ended ended) {
        return new Rate(ended.won(), ended.all());
    }
}
