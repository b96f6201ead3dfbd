package dev.staffel.server.replays;

import dev.staffel.replay.Level;
import dev.staffel.replay.PerWeek;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import java.util.List;
import java.util.Optional;

/// A threshold of a replay as its panel shows it: where it stands, and where it is moved to.
///
/// @param ways the ways in whose thresholds can be moved
/// @param now what the threshold leads to where it stands
/// @param moved what it leads to at the chosen level
/// @param inDraft where it stands in the draft now; nothing where the reader can't take the level over
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
    /// @param points where the threshold stands in it
    record InDraft(long draft, int points) {}

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

    PerWeek perWeek(Level level, String desk) {
        return ReplayView.perWeek(level.side(), record.stretch(), desk);
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
        return ReplayView.over(level.side(), record.stretch(), desk);
    }

    List<String> desks() {
        return sides().stream()
                .flatMap(level -> level.side().weeks().stream())
                .map(Summary.Week::desk)
                .distinct()
                .sorted()
                .toList();
    }
}
