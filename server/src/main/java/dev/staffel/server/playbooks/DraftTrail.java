package dev.staffel.server.playbooks;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Stand;
import dev.staffel.store.contract.Step;
import dev.staffel.store.sql.Session;
import org.springframework.stereotype.Component;

/// Writes each step of a draft to the audit trail, in the transaction of the step.
@Component
class DraftTrail implements Step.Alongside {
    private final Audit audit;

    DraftTrail(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void happens(Session session, Step step, Draft before, String by) {
        if (step == Step.EDITED && isOneMoreEdit(before, by)) return;
        var caller = Caller.current();
        var actor = caller instanceof Caller.Nobody ? "staffel" : Audit.actor(caller);
        audit.recordAs(
                session,
                actor,
                "drafts." + step.word(),
                "draft " + before.id(),
                before.title() + (step == Step.SIGNED ? ", " + by : ""));
    }

    /// An editor's text is kept every few seconds; the trail names who began to edit, and every edit of what was proposed.
    private static boolean isOneMoreEdit(Draft before, String by) {
        return before.stand() == Stand.DRAFT && before.edited().by().equals(by);
    }
}
