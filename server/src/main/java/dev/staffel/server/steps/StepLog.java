package dev.staffel.server.steps;

import dev.staffel.engine.Claim;
import dev.staffel.server.access.Caller;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.leads.Strikes;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Says in the log what came of steps, under the name of who did them; and takes it back.
@Component
class StepLog {
    private static final String SOURCE = "staff";

    private final StaffActions actions;
    private final Strikes strikes;
    private final JsonMapper json;
    private final Clock clock;

    StepLog(Sql sql, Folding folding, StaffActions actions, JsonMapper json, Clock clock) {
        this.actions = actions;
        this.strikes = new Strikes(sql, folding);
        this.json = json;
        this.clock = clock;
    }

    /// What the timeline shows of it.
    private record Said(String by, String text) {}

    /// What is to be logged, made ready before the transaction.
    SignalLog.Ready ready(long lead, Caller.User by, String event, String text) {
        var now = clock.instant();
        var ids = Ids.NONE.and(Optional.of(Id.lead(lead)));
        return actions.prepare(
                Incoming.of(Source.STAFF, ids, now, now)
                        .displayed(json.writeValueAsString(new Said(by.id().toString(), text)))
                        .did(new Deed(Claim.of(SOURCE, event), 0)));
    }

    /// The position of what was logged.
    long log(Session session, long lead, SignalLog.Ready ready) {
        return actions.log(session, lead, ready).position();
    }

    /// What a signal counted for is counted anew without it.
    void strike(Session session, long position, Caller.User by, String reason) {
        strikes.strike(session, position, by.id().toString(), reason);
    }
}
