package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.SalesOwes;

/// Whether leads that go back by themselves have a reason that leads to nurture.
final class ByItselfCheck {
    private ByItselfCheck() {}

    static void check(Part reason, HandoverTerms terms) {
        var byItself = terms.salesOwes().flatMap(SalesOwes::byItself);
        if (byItself.isEmpty() || byItself.get().reason().isEmpty()) return;
        boolean leadsToNurture =
                terms.returnReason(byItself.get().reason())
                        .filter(one -> one.then() instanceof ReturnReason.Then.Recycle)
                        .isPresent();
        if (leadsToNurture) return;
        reason.wrong(
                new Label(
                        "Kein Rückgabegrund dieses Namens führt in eine Strecke.",
                        "No return reason of this name leads to a journey."),
                new Label(
                        "Nennen Sie einen Grund mit „journey“.",
                        "Name a reason that has a 'journey'."));
    }
}
