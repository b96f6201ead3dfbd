package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.store.leads.Words;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who sells to a company: the seller who has had one of its leads longest.
final class AccountOwners {
    private static final Statements SQL = Statements.beside(AccountOwners.class, "desks.sql");

    private AccountOwners() {}

    /// @param lead the lead that asks, whose own seller does not count
    static Optional<String> find(Session session, Playbook playbook, long lead, String company) {
        var words = Words.of(company);
        if (words.isEmpty()) return Optional.empty();
        return session.call(SQL.named("account-owner"))
                .set("query", words.stream().distinct().collect(Collectors.joining(" & ")))
                .set("company", company)
                .set("lead", lead)
                .set("stages", SalesStages.accepted(playbook))
                .first(row -> row.text("owner"));
    }
}
