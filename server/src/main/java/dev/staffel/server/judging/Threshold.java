package dev.staffel.server.judging;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.stage.Purpose;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// The threshold of a definition that has several ways in: the least interest that one of them demands.
final class Threshold {
    private Threshold() {}

    /// In whole points; nothing where no way into the qualified stage demands interest.
    static OptionalLong of(Playbook playbook) {
        return playbook.agreement().ladder().stageFor(Purpose.QUALIFIED).entries().stream()
                .flatMapToLong(entry -> demanded(entry.criterion()))
                .map(thousandths -> thousandths / 1000)
                .min();
    }

    private static LongStream demanded(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AtLeast(var field, var level) when field.kind() == Field.Kind.INTEREST ->
                    LongStream.of(level);
            case Criterion.Between(var field, var low, _)
                    when field.kind() == Field.Kind.INTEREST ->
                    LongStream.of(low);
            case Criterion.All(var parts) -> parts.stream().flatMapToLong(Threshold::demanded);
            case Criterion.Any(var parts) -> parts.stream().flatMapToLong(Threshold::demanded);
            case Criterion.Not _,
                    Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    LongStream.empty();
        };
    }
}
