package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.util.List;
import java.util.function.Predicate;

/// The stages in which a desk or a seller has a lead.
public final class SalesStages {
    private SalesStages() {}

    /// From the criteria being met up to winning: what takes a seller's room.
    static List<String> open(Playbook playbook) {
        var ladder = playbook.agreement().ladder();
        int first = ladder.rank(ladder.stageFor(Purpose.QUALIFIED).id());
        int won =
                ladder.find(Purpose.WON)
                        .map(stage -> ladder.rank(stage.id()))
                        .orElse(Integer.MAX_VALUE);
        return ids(
                playbook,
                stage -> ladder.rank(stage.id()) >= first && ladder.rank(stage.id()) < won);
    }

    /// From accepting up to winning: where each lead has a dated next step.
    public static List<String> worked(Playbook playbook) {
        var ladder = playbook.agreement().ladder();
        int first = ladder.rank(ladder.stageFor(Purpose.ACCEPTED).id());
        return open(playbook).stream().filter(stage -> ladder.rank(stage) >= first).toList();
    }

    /// From accepting on, customers too: who has one of these is the account's seller.
    static List<String> accepted(Playbook playbook) {
        var ladder = playbook.agreement().ladder();
        int first = ladder.rank(ladder.stageFor(Purpose.ACCEPTED).id());
        return ids(playbook, stage -> ladder.rank(stage.id()) >= first);
    }

    private static List<String> ids(Playbook playbook, Predicate<Stage> which) {
        return playbook.agreement().ladder().stages().stream()
                .filter(Stage::onTheWay)
                .filter(which)
                .map(Stage::id)
                .toList();
    }
}
