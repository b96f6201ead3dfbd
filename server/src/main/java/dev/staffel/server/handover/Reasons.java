package dev.staffel.server.handover;

import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import org.springframework.stereotype.Component;

/// The reasons that a return may name now.
@Component
class Reasons {
    private final PlaybookVersions versions;

    Reasons(PlaybookVersions versions) {
        this.versions = versions;
    }

    List<String> ids() {
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .returnReasons()
                .stream()
                .map(ReturnReason::id)
                .toList();
    }

    boolean knows(String reason) {
        return ids().contains(reason);
    }
}
