package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.HandoverTerms;

/// Whether a reason that may be given only after tries has tries to wait for.
final class TriesCheck {
    private TriesCheck() {}

    static void check(Part reasons, HandoverTerms terms) {
        boolean counted =
                terms.salesOwes().isPresent()
                        && terms.desks().stream().anyMatch(desk -> desk.tries().isPresent());
        if (counted) return;
        for (Part.Named reason : reasons.entriesIfAny()) {
            boolean waits =
                    terms.returnReason(reason.id()).filter(one -> one.afterTries()).isPresent();
            if (waits) {
                reason.key()
                        .wrong(
                                new Label(
                                        "Kein Team hat zugesagt, wie oft es jemanden zu erreichen versucht.",
                                        "No desk has promised how often it tries to reach somebody."),
                                new Label(
                                        "Ergänzen Sie „tries“ bei einem Team und „sales-owes“, oder streichen Sie „after-tries“.",
                                        "Add 'tries' to a desk and 'sales-owes', or remove 'after-tries'."));
            }
        }
    }
}
