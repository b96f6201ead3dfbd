package dev.staffel.server.replays;

import dev.staffel.replay.Level;
import dev.staffel.replay.PerWeek;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A threshold of a replay as its panel shows it: where it stands, and where it is moved to.
///
/// @param ways the ways in whose thresholds can be moved
/// @param now what the threshold leads to where it stands
/// @param moved what it leads to at the chosen level
/// @param inDraft what the draft's text says of it now; nothing where the reader can't take the level over
record ThresholdView(
        ReplayRecord record,
        List<ReplayLevels.Range> ways,
        ReplayLevels.Range way,
        Level now,
        Level moved,
        Optional<InDraft> inDraft) {
    ThresholdView {
        ways = List.copyOf(ways);
    }

    /// @param draft the id of the draft
    /// @param text what stands there, such as `at least 60`
    record InDraft(long draft, String text) {
        static String text(int level) {
            return "at least " + level;
        }
    }

    List<Level> sides() {
        return List.of(now, moved);
    }

    boolean isMoved() {
        return now.points() != moved.points();
    }

    /// The part of an address that chooses leads at a level.
    String at(Level level) {
        return "&entry=" + way.entry() + "&level=" + level.points();
    }

    String address() {
        return "/replays/" + record.id() + "/threshold";
    }

    PerWeek perWeek(Level level) {
        return new PerWeek(
                level.side().weeks().stream().mapToInt(Summary.Week::handovers).sum(), weeks());
    }

    PerWeek perWeek(Level level, String desk) {
        return new PerWeek(of(level, desk).mapToInt(Summary.Week::handovers).sum(), weeks());
    }

    /// Wins that this one would have missed, of all that the other sees coming.
    static Rate missed(Level level) {
        return new Rate(level.missedWins(), level.wonBefore());
    }

    Optional<Integer> capacity(Level level, String desk) {
        return Optional.ofNullable(level.side().capacity().get(desk));
    }

    /// How many of the stretch's weeks bring a desk more than it can take.
    Rate over(Level level, String desk) {
        int over = (int) of(level, desk).filter(level.side()::isOver).count();
        return new Rate(over, Math.max(over, (int) Math.ceil(weeks())));
    }

    List<String> desks() {
        return sides().stream()
                .flatMap(level -> level.side().weeks().stream())
                .map(Summary.Week::desk)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Summary.Week> of(Level level, String desk) {
        return level.side().weeks().stream().filter(week -> week.desk().equals(desk));
    }

    private double weeks() {
        var stretch = record.stretch();
        return Duration.between(stretch.from(), stretch.to()).toHours() / (24.0 * 7);
    }
}
