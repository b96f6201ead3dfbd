package dev.staffel.server.handover;

import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who leads the team of a desk: the head of the side that owns it. Administrators stand in for every head.
@Component
class TeamLeads {
    private final PlaybookVersions versions;

    TeamLeads(PlaybookVersions versions) {
        this.versions = versions;
    }

    /// The role of a desk's head.
    Role of(String desk) {
        return desks().stream()
                .filter(one -> one.id().equals(desk))
                .map(TeamLeads::of)
                .findFirst()
                .orElse(Role.HEAD_OF_SALES);
    }

    boolean leads(Caller.User user, String desk) {
        return user.is(Role.ADMINISTRATOR) || user.is(of(desk));
    }

    /// The desks whose teams a user leads.
    List<String> led(Caller.User user) {
        return desks().stream().map(Desk::id).filter(desk -> leads(user, desk)).toList();
    }

    private List<Desk> desks() {
        return versions.playbook(versions.inForce().number()).agreement().handover().desks();
    }

    private static Role of(Desk desk) {
        return switch (desk.owner()) {
            case MARKETING -> Role.HEAD_OF_MARKETING;
            case SALES, NONE -> Role.HEAD_OF_SALES;
        };
    }
}
