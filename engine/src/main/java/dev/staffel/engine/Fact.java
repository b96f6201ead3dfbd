package dev.staffel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A decision, made once and kept for ever, with its cause.
public sealed interface Fact {
    Cause cause();

    /// The lead is new, in its first stage, held by marketing.
    record Began(String stage, Cause cause) implements Fact {}

    /// The lead passed from one stage to another.
    ///
    /// @param skipped stages on the way that were left out
    record Passed(String from, String to, List<String> skipped, Cause cause) implements Fact {
        public Passed {
            skipped = List.copyOf(skipped);
        }
    }

    record HolderChanged(Holder from, Holder to, Cause cause) implements Fact {}

    record Offered(int offer, String desk, String clock, Cause cause) implements Fact {}

    record Routed(int offer, Optional<String> seller, Instant deadline, Cause cause)
            implements Fact {}

    record Reminded(int offer, Cause cause) implements Fact {}

    record Expired(int offer, Cause cause) implements Fact {}

    record Escalated(int offer, Cause cause) implements Fact {}

    record Accepted(int offer, Cause cause) implements Fact {}

    record Returned(int offer, String reason, String text, Cause cause) implements Fact {}

    /// Marketing owes these items before the lead can be handed over.
    record Owed(List<String> items, Cause cause) implements Fact {
        public Owed {
            items = List.copyOf(items);
        }
    }

    record Completed(Cause cause) implements Fact {}

    /// Marketing did not complete the data in time.
    record Overdue(List<String> items, Cause cause) implements Fact {
        public Overdue {
            items = List.copyOf(items);
        }
    }

    /// An enquiry reached a lead that somebody holds already.
    record Told(Holder holder, Cause cause) implements Fact {}

    /// A first contact, or a try at one, was made.
    record Contacted(Cause cause) implements Fact {}

    /// Something else than an answer is due: a reminder, a missed deadline, or a head to be told.
    record Due(Duty what, Offer.Step step, Cause cause) implements Fact {}

    /// The person's interest is told to the other leads of the account.
    record ColleaguesTold(Cause cause) implements Fact {}

    record FellSilent(Holder holder, Cause cause) implements Fact {}

    record Overridden(String stage, Instant until, Cause cause) implements Fact {}

    record OverrideEnded(Cause cause) implements Fact {}

    /// The evidence was computed anew; interest in thousandths before and after.
    record Recounted(long beforeThousandths, long afterThousandths, Cause cause) implements Fact {}

    record Closed(long into, Cause cause) implements Fact {}

    record Reopened(Cause cause) implements Fact {}

    /// Somebody asked for something that the playbook or the lead's state does not allow.
    record Refused(String what, Cause cause) implements Fact {}
}
