package dev.staffel.store.leads;

import dev.staffel.engine.Claim;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the other leads of a company that one more of its people has become interested: a signal in the log for each.
///
/// A signal's message id names the effect and the lead, so that each is told once, however often this is tried.
final class Colleagues {
    /// The kind of the outbox's effects that are answered here.
    static final String KIND = "colleagues";

    private static final Statements SQL = Statements.beside(Colleagues.class, "colleagues.sql");
    private static final int EFFECTS_AT_ONCE = 100;

    private final Sql sql;
    private final Folding folding;

    Colleagues(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    private record Due(long position, int ordinal, long lead, Instant since, String company) {}

    /// Tells some; whether there may be more.
    boolean tellSome() {
        var due =
                sql.inTransaction(session ->
                        session.call(SQL.named("colleagues-due"))
                                .set("limit", EFFECTS_AT_ONCE)
                                .list(row ->
                                        new Due(
                                                row.number("position"),
                                                row.integer("ordinal"),
                                                row.number("lead"),
                                                row.instant("emitted"),
                                                row.text("company"))));
        due.forEach(this::tell);
        return due.size() == EFFECTS_AT_ONCE;
    }

    private void tell(Due due) {
        var colleagues = sql.inTransaction(session -> colleagues(session, due));
        var now = folding.clock.instant();
        var messages = colleagues.stream().map(lead -> message(due, lead, now)).toList();
        var ready = folding.log.prepare(messages);
        sql.transact(session -> {
            if (!messages.isEmpty()) folding.log.append(session, ready);
            session.call(SQL.named("colleagues-told"))
                    .set("position", due.position())
                    .set("ordinal", due.ordinal())
                    .update();
        });
    }

    private static List<Long> colleagues(Session session, Due due) {
        if (due.company().isBlank()) return List.of();
        return session.call(SQL.named("colleagues"))
                .set("company", due.company())
                .set("lead", due.lead())
                .list(row -> row.number("id"));
    }

    private static Incoming message(Due due, long lead, Instant now) {
        var ids = Ids.NONE.and(Optional.of(Id.lead(lead)));
        return Incoming.of(Source.STAFFEL, ids, due.since(), now)
                .messageId("second-person/%d/%d/%d".formatted(due.position(), due.ordinal(), lead))
                .did(new Deed(Claim.secondPerson("staffel"), 0));
    }
}
