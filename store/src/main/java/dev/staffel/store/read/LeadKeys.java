package dev.staffel.store.read;

import dev.staffel.store.identity.Id;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.Optional;

/// Finds leads by what names them.
public final class LeadKeys {
    private static final Statements SQL = Statements.beside(LeadKeys.class, "keys.sql");

    private final Sql sql;

    public LeadKeys(Sql sql) {
        this.sql = sql;
    }

    /// The lead that an id belongs to now; of a merged lead the survivor.
    public Optional<Long> find(Id id) {
        return sql.inTransaction(session -> find(session, id));
    }

    /// The lead of a number, an e-mail address or a user id, whichever is found first.
    public Optional<Long> named(String text) {
        return sql.inTransaction(session ->
                numbered(session, text.strip())
                        .or(() -> Id.email(text).flatMap(id -> find(session, id)))
                        .or(() -> Id.user(text).flatMap(id -> find(session, id))));
    }

    /// Since which position somebody is a lead; empty where there is none, or nothing was left of it.
    public Optional<Long> born(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lead-of-number"))
                        .set("lead", lead)
                        .first(row -> row.number("position")));
    }

    private static Optional<Long> find(Session session, Id id) {
        return session.call(SQL.named("lead-of-id"))
                .set("kind", id.kind().code())
                .set("value", id.value())
                .first(row -> row.number("lead"));
    }

    private static Optional<Long> numbered(Session session, String text) {
        if (!text.matches("[0-9]{1,18}")) return Optional.empty();
        return session.call(SQL.named("lead-of-number"))
                .set("lead", Long.parseLong(text))
                .first(row -> row.number("lead"));
    }
}
