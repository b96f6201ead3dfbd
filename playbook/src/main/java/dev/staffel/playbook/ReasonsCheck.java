package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.HandoverTerms;

/// Whether the reasons of a return are few enough to choose one with a tap.
final class ReasonsCheck {
    static final int MOST = 8;

    private ReasonsCheck() {}

    static void check(Part reasons, HandoverTerms terms) {
        int count = terms.returnReasons().size();
        if (count <= MOST) return;
        reasons.wrong(
                new Label(
                        "Ein Lead wird mit einem Tipp zurückgegeben, aus höchstens %d Gründen; hier sind es %d."
                                .formatted(MOST, count),
                        "A lead is returned with one tap, for one of %d reasons at most; here are %d."
                                .formatted(MOST, count)),
                new Label(
                        "Fassen Sie Gründe zusammen, die dasselbe über die Definition sagen.",
                        "Join reasons that say the same about the definition."));
    }
}
