package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.Yaml.Items;
import dev.staffel.playbook.Yaml.Plain;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;
import java.util.List;
import java.util.Optional;

/// Writes the ladder as [LadderReader] reads it.
final class LadderWriter {
    private LadderWriter() {}

    static Rows write(Ladder ladder) {
        return Yaml.block()
                .with("override-holds", Amounts.days(ladder.overrideHoldsDays()))
                .with("stages", Yaml.named(ladder.stages(), Stage::id, LadderWriter::stage))
                .with("moves", Yaml.items(ladder.moves(), LadderWriter::move));
    }

    /// The label as two rows.
    static Rows label(Rows rows, Label label) {
        return rows.with("de", new Words(label.de())).with("en", new Words(label.en()));
    }

    private static Yaml stage(Stage stage) {
        Optional<Yaml> entries =
                stage.entries().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Yaml.named(stage.entries(), Entry::id, LadderWriter::entry));
        return label(Yaml.block(), stage.label())
                .with("meaning", label(Yaml.line(), stage.meaning()))
                .with("side", Form.word(stage.side()))
                .with("purpose", stage.purpose().map(purpose -> new Plain(Form.word(purpose))))
                .withFlag("on-the-way", stage.onTheWay(), true)
                .with("entries", entries)
                .with("fallback", stage.fallback().map(LadderWriter::fallback));
    }

    private static Yaml entry(Entry entry) {
        return label(Yaml.block(), entry.label())
                .with("when", CriterionWriter.write(entry.criterion()));
    }

    private static Yaml fallback(Fallback fallback) {
        return Yaml.line()
                .with("to", fallback.to())
                .with("below-by", Amounts.number(fallback.thousandths()))
                .with("for", Amounts.days(fallback.days()));
    }

    private static Yaml move(Move move) {
        boolean anywhere = move.from().equals(Move.ANYWHERE);
        return Yaml.line()
                .with("from", anywhere ? LadderReader.ANYWHERE : move.from())
                .with("to", move.to())
                .with("by", words(move.by().stream().map(decider -> Form.word(decider)).toList()));
    }

    /// Ids in a row.
    static Items words(List<String> ids) {
        return new Items(ids.stream().map(id -> (Yaml) new Plain(id)).toList(), true);
    }
}
