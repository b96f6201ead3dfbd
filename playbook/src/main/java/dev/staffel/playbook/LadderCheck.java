package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether stages make a ladder: the engine's stages are there, once each, and every stage can be reached.
final class LadderCheck {
    private static final List<Purpose> NEEDED =
            List.of(Purpose.START, Purpose.QUALIFIED, Purpose.ACCEPTED, Purpose.RECYCLED);

    /// Leads get there by the engine's own steps: beginning, being offered, accepted or returned.
    private static final EnumSet<Purpose> BY_ITSELF =
            EnumSet.of(Purpose.START, Purpose.OFFERED, Purpose.ACCEPTED, Purpose.RECYCLED);

    private LadderCheck() {}

    static boolean passes(Part stages, List<Stage> rungs, List<Move> moves) {
        boolean complete = true;
        for (Purpose purpose : Purpose.values()) {
            complete &= purposeFits(stages, rungs, purpose);
        }
        var entries = stages.entriesIfAny();
        for (int i = 0; i < Math.min(entries.size(), rungs.size()); i++) {
            check(entries.get(i), rungs.get(i), reachable(rungs, moves));
        }
        return complete;
    }

    private static void check(Part.Named entry, Stage rung, Set<String> reachable) {
        if (rung.id().equals(LadderReader.ANYWHERE)) {
            entry.key()
                    .wrong(
                            new Label(
                                    "„anywhere“ steht für jede Stufe.",
                                    "'anywhere' stands for every stage."),
                            new Label("Nehmen Sie eine andere Kennung.", "Take another id."));
        } else if (!reachable.contains(rung.id())) {
            entry.key()
                    .wrong(
                            new Label(
                                    "Die Stufe „" + rung.id() + "“ ist nicht zu erreichen.",
                                    "The stage '" + rung.id() + "' can't be reached."),
                            new Label(
                                    "Ergänzen Sie „entries“ oder einen Wechsel unter „moves“.",
                                    "Add 'entries' or a move below 'moves'."));
        }
    }

    private static boolean purposeFits(Part stages, List<Stage> rungs, Purpose purpose) {
        var having = new ArrayList<Integer>();
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).isFor(purpose)) having.add(i);
        }
        var word = Form.word(purpose);
        if (having.isEmpty() && NEEDED.contains(purpose)) {
            stages.wrong(
                    new Label(
                            "Keine Stufe hat den Zweck „" + word + "“.",
                            "No stage has the purpose '" + word + "'."),
                    new Label(
                            "Ergänzen Sie bei einer Stufe „purpose: " + word + "“.",
                            "Add 'purpose: " + word + "' to a stage."));
            return false;
        }
        if (having.size() < 2) return true;
        stages.entriesIfAny()
                .get(having.get(1))
                .key()
                .wrong(
                        new Label(
                                "Den Zweck „" + word + "“ hat schon eine andere Stufe.",
                                "Another stage has the purpose '" + word + "' already."),
                        new Label("Streichen Sie einen davon.", "Remove one of them."));
        return false;
    }

    /// From the start by criteria, by the engine's own steps and by moves, over any number of steps.
    private static Set<String> reachable(List<Stage> rungs, List<Move> moves) {
        var reached = new HashSet<String>();
        for (Stage rung : rungs) {
            boolean byItself = rung.purpose().filter(BY_ITSELF::contains).isPresent();
            if (byItself || !rung.entries().isEmpty()) reached.add(rung.id());
            rung.fallback().ifPresent(fallback -> reached.add(fallback.to()));
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Move move : moves) {
                boolean open = move.from().equals(Move.ANYWHERE) || reached.contains(move.from());
                if (open && reached.add(move.to())) more = true;
            }
        }
        return reached;
    }
}
