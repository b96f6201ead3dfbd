package dev.staffel.engine.route;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Somebody of a desk, with what they take, when they work and how much they have.
///
/// @param weight the share of the turn beside the others', from 1 to [Turn#HIGHEST_WEIGHT]
/// @param takes per trait the values that they are named for; a trait that is left out is open to all
/// @param deputy who gets what would have come to them while they are away
/// @param limit how much routing may give them, if limited
public record Member(
        String id,
        int weight,
        SortedMap<Trait, Takes> takes,
        WorkingWeek week,
        List<Away> away,
        Optional<String> deputy,
        Optional<Limit> limit,
        Load load,
        Turn turn) {

    /// Away from the first instant (inclusive) to the second (exclusive).
    public record Away(Instant from, Instant until) {
        public Away {
            if (!from.isBefore(until))
                throw new IllegalArgumentException("an absence ends after it begins: " + from);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// How many leads a member takes.
    ///
    /// @param newPerWeek so many new ones in a calendar week
    /// @param open so many at any time
    public record Limit(int newPerWeek, int open) {
        public Limit {
            if (newPerWeek < 1 || open < 1)
                throw new IllegalArgumentException("a member takes at least one lead");
        }
    }

    /// What a member has now.
    public record Load(int newThisWeek, int open) {
        public static final Load NONE = new Load(0, 0);

        public Load {
            if (newThisWeek < 0 || open < 0)
                throw new IllegalArgumentException("nobody holds less than nothing");
        }
    }

    public Member {
        if (weight < 1 || weight > Turn.HIGHEST_WEIGHT)
            throw new IllegalArgumentException(
                    "a weight is from 1 to " + Turn.HIGHEST_WEIGHT + ": " + weight);
        takes = Collections.unmodifiableSortedMap(new TreeMap<>(takes));
        away = List.copyOf(away);
    }

    /// The same member with one more lead.
    ///
    /// @param next the place in the turn from now on
    public Member taking(Turn next) {
        var more = new Load(load.newThisWeek() + 1, load.open() + 1);
        return new Member(id, weight, takes, week, away, deputy, limit, more, next);
    }

    /// The same member with so much.
    public Member having(Load other) {
        return new Member(id, weight, takes, week, away, deputy, limit, other, turn);
    }

    /// The same member at another place in the turn.
    public Member at(Turn place) {
        return new Member(id, weight, takes, week, away, deputy, limit, load, place);
    }

    /// Whether they are there and have room at all.
    public boolean isFree(Instant at) {
        return !isAway(at) && limit.filter(most -> load.open() >= most.open()).isEmpty();
    }

    public boolean isAway(Instant at) {
        return away.stream().anyMatch(one -> one.holds(at));
    }
}
