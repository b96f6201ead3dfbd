package dev.staffel.engine.score;

/// How many of a rule's activities count, by its cap, the earliest first.
final class Counting {
    private final Tallies tallies;
    private final int start;
    private final int[] counted;

    private Counting(Tallies tallies, int start, int end) {
        this.tallies = tallies;
        this.start = start;
        this.counted = new int[end - start];
    }

    /// The counted number for each place of a rule's run, from `start` to `end`.
    ///
    /// @param fromNth earlier activities of the cap's period do not count by themselves
    static int[] of(Tallies tallies, int start, int end, Cap cap, int fromNth) {
        var counting = new Counting(tallies, start, end);
        for (int place = start; place < end; place++) {
            int eligible = counting.eligible(place, cap, fromNth);
            if (eligible > 0 && cap.different()) eligible = counting.isRepeated(place, cap) ? 0 : 1;
            if (eligible > 0)
                eligible = Math.min(eligible, cap.times() - counting.used(place, cap));
            counting.counted[place - start] = Math.max(0, eligible);
        }
        return counting.counted;
    }

    private int eligible(int place, Cap cap, int fromNth) {
        int count = tallies.count(place);
        if (fromNth == 1) return count;
        int before = 0;
        for (int other = place - 1; other >= start && isInPeriod(other, place, cap); other--) {
            before += tallies.count(other);
        }
        return count - Math.max(0, fromNth - 1 - before);
    }

    private boolean isRepeated(int place, Cap cap) {
        for (int other = place - 1; other >= start && isInPeriod(other, place, cap); other--) {
            if (counted[other - start] > 0 && tallies.thing(other) == tallies.thing(place))
                return true;
        }
        return false;
    }

    private int used(int place, Cap cap) {
        int used = 0;
        for (int other = place - 1; other >= start && isInPeriod(other, place, cap); other--) {
            if (isSameScope(other, place, cap)) used += counted[other - start];
            if (used >= cap.times()) break;
        }
        return used;
    }

    private boolean isInPeriod(int earlier, int place, Cap cap) {
        return cap.isForever() || tallies.day(place) - tallies.day(earlier) < cap.days();
    }

    private boolean isSameScope(int one, int other, Cap cap) {
        return switch (cap.per()) {
            case RULE -> true;
            case TOPIC -> tallies.topic(one) == tallies.topic(other);
            case THING -> tallies.thing(one) == tallies.thing(other);
        };
    }
}
