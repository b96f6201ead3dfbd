package dev.staffel.server.steps;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the cadences of desks; a desk without one of its own has the shipped one.
@Component
class Cadences {
    private final Sql sql;

    Cadences(Sql sql) {
        this.sql = sql;
    }

    Cadence of(String desk) {
        return sql.inTransaction(session -> of(session, desk));
    }

    static Cadence of(Session session, String desk) {
        return own(session, desk).orElse(Cadence.SHIPPED);
    }

    /// Empty where the desk goes by the shipped one.
    Optional<Cadence> own(String desk) {
        return sql.inTransaction(session -> own(session, desk));
    }

    private static Optional<Cadence> own(Session session, String desk) {
        return session.call(Steps.SQL.named("cadence")).set("desk", desk).first(Cadences::read);
    }

    private static Cadence read(Row row) {
        var attempts = new ArrayList<Cadence.Attempt>();
        var kinds = row.texts("kinds");
        var days = row.texts("days");
        for (int i = 0; i < kinds.size(); i++) {
            var kind = StepKind.of(kinds.get(i)).orElseThrow();
            attempts.add(new Cadence.Attempt(kind, Integer.parseInt(days.get(i))));
        }
        return new Cadence(attempts, row.texts("answers"));
    }

    void keep(Session session, String desk, Cadence cadence) {
        session.call(Steps.SQL.named("keep-cadence"))
                .set("desk", desk)
                .set("kinds", cadence.attempts().stream().map(one -> one.kind().word()).toList())
                .set("days", cadence.attempts().stream().mapToInt(Cadence.Attempt::days).toArray())
                .set("answers", cadence.answers())
                .update();
    }

    /// Goes back to the shipped one.
    void drop(Session session, String desk) {
        session.call(Steps.SQL.named("drop-cadence")).set("desk", desk).update();
    }
}
