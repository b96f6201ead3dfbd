package dev.staffel.engine.stage;

import dev.staffel.engine.Label;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A rung of the ladder.
///
/// @param meaning one sentence that says what the stage means
/// @param onTheWay whether it lies on the way from first contact to customer; recycled, lost and disqualified do not
public record Stage(
        String id,
        Label label,
        Label meaning,
        Side side,
        Optional<Purpose> purpose,
        boolean onTheWay,
        List<Entry> entries,
        Optional<Fallback> fallback) {
    public Stage {
        entries = List.copyOf(entries);
    }

    /// The threshold of a stage that has several ways in: the least interest that one of them demands, in thousandths; nothing
    /// where none does.
    public OptionalLong leastInterest() {
        return entries.stream().flatMapToLong(entry -> entry.criterion().interestLevels()).min();
    }

    public boolean isFor(Purpose wanted) {
        return purpose.isPresent() && purpose.get() == wanted;
    }
}
