package dev.staffel.server.health;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether the database answers.
@Component
class DatabaseCheck implements HealthCheck {
    private static final NamedStatement ASK =
            Statements.beside(DatabaseCheck.class, "health.sql").named("database-answers");

    private final Sql sql;

    DatabaseCheck(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> problem() {
        try {
            sql.inTransaction(s -> s.call(ASK).one(row -> row.flag("answers")));
            return Optional.empty();
        } catch (SqlFailure e) {
            return Optional.of("does not answer");
        }
    }
}
