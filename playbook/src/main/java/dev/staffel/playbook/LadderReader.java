package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Reads `ladder:`, the stages in their order and who may decide which move.
final class LadderReader {
    static final String ANYWHERE = "anywhere";
    private static final Label STAGE = new Label("Eine Stufe", "stage");
    private static final Form<Side> SIDE =
            Form.word(List.of(Side.values()), new Label("eine Seite", "a side"));
    private static final Form<Purpose> PURPOSE =
            Form.word(List.of(Purpose.values()), new Label("ein Zweck", "a purpose"));
    private static final Form<Decider> DECIDER =
            Form.word(
                    Arrays.stream(Decider.values())
                            .filter(decider -> decider != Decider.RECORDED) // never refused
                            .toList(),
                    new Label("jemand, der entscheiden kann", "somebody who can decide"));

    private final Names names;
    private final CriterionReader criteria;

    LadderReader(Names names) {
        this.names = names;
        this.criteria = new CriterionReader(Scope.LEAD, names);
    }

    /// Nothing when the stages can't make a ladder, which has been told then.
    Optional<Ladder> read(Part part) {
        var fields = Fields.of(part, "override-holds", "stages", "moves");
        int holds = fields.need("override-holds").as(Amounts.DAYS_FORM);
        var stages = fields.need("stages");
        var rungs = stages.named().stream().map(this::stage).toList();
        var moves = fields.need("moves").items().stream().map(this::move).toList();
        if (stages.isMissing() || !LadderCheck.passes(stages, rungs, moves))
            return Optional.empty();
        return Optional.of(new Ladder(rungs, moves, holds));
    }

    private Stage stage(Part.Named named) {
        var fields =
                Fields.of(
                        named.part(),
                        "de",
                        "en",
                        "meaning",
                        "side",
                        "purpose",
                        "on-the-way",
                        "entries",
                        "fallback");
        var entries = new ArrayList<Entry>();
        fields.maybe("entries")
                .ifPresent(part -> part.named().forEach(entry -> entries.add(entry(entry))));
        fields.maybe("fallback")
                .filter(_ -> entries.isEmpty())
                .ifPresent(LadderReader::fallbackWithoutEntries);
        return new Stage(
                named.id(),
                fields.label(),
                Fields.of(fields.need("meaning"), "de", "en").label(),
                fields.need("side").as(SIDE),
                fields.maybe("purpose").map(part -> part.as(PURPOSE)),
                fields.maybe("on-the-way").map(part -> part.as(Amounts.YES_NO_FORM)).orElse(true),
                entries,
                fields.maybe("fallback").map(this::fallback));
    }

    private static void fallbackWithoutEntries(Part part) {
        part.wrong(
                new Label(
                        "Aus einer Stufe ohne Kriterien fällt niemand zurück.",
                        "Nobody falls back from a stage without criteria."),
                new Label(
                        "Ergänzen Sie „entries“ oder streichen Sie „fallback“.",
                        "Add 'entries' or remove 'fallback'."));
    }

    private Entry entry(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "when");
        return new Entry(named.id(), fields.label(), criteria.read(fields.need("when")));
    }

    private Fallback fallback(Part part) {
        var fields = Fields.of(part, "to", "below-by", "for");
        var to = fields.need("to").reference(names.stages(), STAGE);
        var below = fields.need("below-by");
        long thousandths = below.as(Amounts.NUMBER_FORM);
        if (thousandths < 0) {
            below.wrong(
                    new Label(
                            "Die Schwelle zum Verlassen liegt über der zum Erreichen.",
                            "The leave level lies above the enter level."),
                    new Label("Schreiben Sie eine Zahl ab 0.", "Write a number from 0 on."));
        }
        return new Fallback(to, Math.max(0, thousandths), fields.need("for").as(Amounts.DAYS_FORM));
    }

    private Move move(Part part) {
        var fields = Fields.of(part, "from", "to", "by");
        var from = fields.need("from");
        boolean anywhere = from.isText() && from.text().equals(ANYWHERE);
        var by = fields.need("by");
        var deciders = by.items().stream().map(one -> one.as(DECIDER)).toList();
        if (deciders.isEmpty() && by.isList()) {
            by.wrong(
                    new Label("Niemand darf das entscheiden.", "Nobody may decide this."),
                    new Label(
                            "Nennen Sie jemanden oder streichen Sie den Wechsel.",
                            "Name somebody or remove the move."));
        }
        return new Move(
                anywhere ? Move.ANYWHERE : from.reference(withAnywhere(), STAGE),
                fields.need("to").reference(names.stages(), STAGE),
                deciders);
    }

    private SequencedSet<String> withAnywhere() {
        var all = new LinkedHashSet<>(names.stages());
        all.add(ANYWHERE);
        return all;
    }
}
