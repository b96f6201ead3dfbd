package dev.staffel.store.desks;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;

/// The leads of one company, found by its name.
public final class Accounts {
    private static final Statements SQL = Statements.beside(Accounts.class, "desks.sql");

    private final Sql sql;

    public Accounts(Sql sql) {
        this.sql = sql;
    }

    /// The other leads of a lead's company, whoever was active last first.
    public List<Long> others(long lead, String company, int limit) {
        if (company.isBlank()) return List.of();
        return sql.inTransaction(session ->
                session.call(SQL.named("account-leads"))
                        .set("company", company)
                        .set("lead", lead)
                        .set("limit", limit)
                        .list(row -> row.number("id")));
    }
}
