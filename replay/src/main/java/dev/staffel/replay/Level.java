package dev.staffel.replay;

/// What a threshold at some level leads to.
///
/// @param points the level
/// @param side what the playbook with the threshold at this level leads to
/// @param wonBefore won deals of leads that enter under the playbook that is compared with
/// @param missedWins how many of these this one would have missed
/// @param missedValue what they were worth
public record Level(
        int points, Summary.Side side, int wonBefore, int missedWins, Value missedValue) {}
