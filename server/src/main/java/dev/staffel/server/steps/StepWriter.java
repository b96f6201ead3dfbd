package dev.staffel.server.steps;

import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.Optional;

/// Writes steps, each time within somebody's transaction.
record StepWriter(Session session, Instant now, String by) {

    /// How a new step came to be.
    ///
    /// @param attempt its place in the cadence
    /// @param since when the attempts began
    /// @param follows the step whose outcome brought it
    /// @param dated position of the signal that says that a meeting was dated
    record Origin(
            Optional<Integer> attempt,
            Optional<Instant> since,
            Optional<Long> follows,
            Optional<Long> dated) {
        static final Origin NONE =
                new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// The first attempt of a cadence.
        static Origin first(Instant since) {
            return new Origin(
                    Optional.of(0), Optional.of(since), Optional.empty(), Optional.empty());
        }

        static Origin meeting(long dated) {
            return new Origin(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(dated));
        }
    }

    Step add(long lead, NextStep next, Origin origin) {
        return session.call(Steps.SQL.named("add-step"))
                .set("lead", lead)
                .set("kind", next.kind().word())
                .set("due", next.due())
                .set("timed", next.timed())
                .set("ends", next.ends().orElse(null))
                .set("staff", next.staff().orElse(null))
                .set("what", next.what())
                .set("place", next.place())
                .set("person", next.invites().person())
                .set("holder", next.invites().holder())
                .set("attempt", origin.attempt().orElse(null))
                .set("since", origin.since().orElse(null))
                .set("follows", origin.follows().orElse(null))
                .set("dated", origin.dated().orElse(null))
                .set("now", now)
                .set("by", by)
                .one(Step::of);
    }

    /// False when it has ended already.
    boolean end(long id, StepOutcome outcome, String note, Optional<Long> position) {
        return end(id, Step.State.DONE, outcome.word(), note, position);
    }

    /// False when it has ended already.
    boolean cancel(long id) {
        return end(id, Step.State.CANCELLED, "", "", Optional.empty());
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order
    private boolean end(
            long id, Step.State state, String outcome, String note, Optional<Long> position) {
        return session.call(Steps.SQL.named("end-step"))
                        .set("id", id)
                        .set("state", state.ordinal())
                        .set("outcome", outcome)
                        .set("note", note)
                        .set("position", position.orElse(null))
                        .set("now", now)
                        .set("by", by)
                        .update()
                == 1;
    }

    /// Puts away what is open of a lead but its meetings.
    void endAll(long lead) {
        session.call(Steps.SQL.named("end-all"))
                .set("lead", lead)
                .set("now", now)
                .set("by", by)
                .update();
    }

    boolean move(long id, NextStep to) {
        return session.call(Steps.SQL.named("move-step"))
                        .set("id", id)
                        .set("due", to.due())
                        .set("timed", to.timed())
                        .set("ends", to.ends().orElse(null))
                        .update()
                == 1;
    }

    boolean reopen(long id, Optional<Long> dated) {
        return session.call(Steps.SQL.named("reopen-step"))
                        .set("id", id)
                        .set("dated", dated.orElse(null))
                        .update()
                == 1;
    }

    boolean remove(long id) {
        return session.call(Steps.SQL.named("remove-step")).set("id", id).update() == 1;
    }
}
