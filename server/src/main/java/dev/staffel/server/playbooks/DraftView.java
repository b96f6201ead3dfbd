package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Change;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.Stand;
import java.util.List;

/// A draft as its page shows it.
///
/// @param checked what would change if it took force now, or every problem of the text
/// @param otherPart what it changes of the part that it is not a draft of; to be split off
/// @param diff its text beside that of the version in force
/// @param inForce the number of the version that it is compared with: the one in force, or of what took force the one before
/// @param isUpToDate whether the agreement that it began from is still in force
/// @param examples how each comes out under its text; none where that has problems
/// @param mine the sides for which the reader may sign now
record DraftView(
        Draft draft,
        Checked checked,
        List<Change> otherPart,
        TextDiff diff,
        int inForce,
        boolean isUpToDate,
        List<ExampleLine> examples,
        List<Side> mine) {
    DraftView {
        otherPart = List.copyOf(otherPart);
        examples = List.copyOf(examples);
        mine = List.copyOf(mine);
    }

    boolean isGood() {
        return checked instanceof Checked.Good;
    }

    List<Change> changes() {
        return checked instanceof Checked.Good(var changes) ? changes : List.of();
    }

    List<ProblemLine> problems() {
        return checked instanceof Checked.Bad(var problems) ? problems : List.of();
    }

    boolean isOpen() {
        return draft.stand().isOpen();
    }

    boolean isAgreement() {
        return draft.kind() == Draft.Kind.AGREEMENT;
    }

    List<ExampleLine> failing() {
        return examples.stream().filter(example -> !example.passes()).toList();
    }

    boolean mayBeProposed() {
        return isAgreement()
                && draft.stand() == Stand.DRAFT
                && isGood()
                && isUpToDate
                && otherPart.isEmpty()
                && !changes().isEmpty();
    }

    boolean mayBeReleased() {
        return !isAgreement()
                && isOpen()
                && isGood()
                && otherPart.isEmpty()
                && !changes().isEmpty();
    }

    String address() {
        return "/playbook/drafts/" + draft.id();
    }

    String tone() {
        return tone(draft.stand());
    }

    static String tone(Stand stand) {
        return switch (stand) {
            case DRAFT -> "plain";
            case PROPOSED -> "clock";
            case SIGNED -> "info";
            case IN_FORCE -> "good";
            case WITHDRAWN -> "bad";
        };
    }
}
