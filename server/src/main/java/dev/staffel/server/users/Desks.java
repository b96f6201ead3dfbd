package dev.staffel.server.users;

import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Role;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the members of the desks in step with the users' roles, so that leads are routed to whoever can answer.
///
/// Somebody invited becomes a member when they have joined; who is shut out or loses the role is none from then on.
@Component
class Desks {
    private static final NamedStatement IN_STEP =
            Statements.beside(Desks.class, "users.sql").named("staff-desk");

    private final Sql sql;
    private final PlaybookVersions versions;

    Desks(Sql sql, PlaybookVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        sql.transact(this::keepInStep);
    }

    /// Does so in the transaction that changes users.
    void keepInStep(Session session) {
        var playbook = versions.playbook(versions.inForce().number());
        for (Desk desk : playbook.agreement().handover().desks()) {
            session.call(IN_STEP).set("desk", desk.id()).set("role", role(desk).name()).run();
        }
    }

    private static Role role(Desk desk) {
        return switch (desk.kind()) {
            case SALES -> Role.SALES;
            case REQUALIFICATION -> Role.REQUALIFICATION;
        };
    }
}
