package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.Optional;

/// Who sells to a company: the seller who has had one of its leads longest.
final class AccountOwners {
    private static final Statements SQL = Statements.beside(AccountOwners.class, "desks.sql");

    private AccountOwners() {}

    /// @param lead the lead that asks, whose own seller does not count
    static Optional<String> find(Session session, Playbook playbook, long lead, String company) {
        if (company.isBlank()) return Optional.empty();
        return session.call(SQL.named("account-owner"))
                .set("company", company)
                .set("lead", lead)
                .set("stages", SalesStages.accepted(playbook))
                .first(row -> row.text("owner"));
    }
}
