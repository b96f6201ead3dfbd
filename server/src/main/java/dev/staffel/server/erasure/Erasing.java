package dev.staffel.server.erasure;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Erases people for pages and programs; the audit trail names lead and request, never the person.
@Component
class Erasing {
    static final int LONGEST_REFERENCE = 100;

    private final Sql sql;
    private final OneLead leads;
    private final Erasures erasures;
    private final Audit audit;

    Erasing(Sql sql, OneLead leads, Erasures erasures, Audit audit) {
        this.sql = sql;
        this.leads = leads;
        this.erasures = erasures;
        this.audit = audit;
    }

    /// Whom erasing this lead erases; empty when there is no such lead.
    Optional<Person> person(long lead) {
        var rows = new ArrayList<LeadRow>();
        for (long one : erasures.person(lead))
            leads.find(one).ifPresent(stored -> rows.add(stored.row()));
        return rows.stream()
                .filter(row -> row.id() == lead)
                .findFirst()
                .map(asked -> new Person(asked, rows));
    }

    /// Erases for good; false when somebody else did so meanwhile.
    ///
    /// @param reference of the request, without anything of the person
    /// @throws dev.staffel.store.backup.BackupTrouble when the list of erasures can't be written; then nobody is erased
    boolean erase(long lead, Caller caller, String reference) {
        return sql.inTransaction(session -> {
            boolean found = erasures.erase(session, lead, by(caller), reference);
            if (found) audit.record(session, "erasure.erased", "lead " + lead, reference);
            return found;
        });
    }

    private static String by(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.id().toString();
            case Caller.Token token -> "token " + token.name();
            case Caller.Nobody _ -> throw new IllegalStateException("nobody may erase anybody");
        };
    }
}
