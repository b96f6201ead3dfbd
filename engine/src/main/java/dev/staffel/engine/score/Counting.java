package dev.staffel.engine.score;

/// How many of a rule's activities count, by its cap, the earliest first.
final class Counting {
    private final Tallies tallies;
    private final int start;
    private final Cap cap;
    private final int fromNth;
    private final int[] counted;

    // The run's places within the cap's period before the one being counted, and what was counted
    // and done there.
    private int first;
    private int used;
    private int done;

    private Counting(Tallies tallies, int start, int end, Cap cap, int fromNth) {
        this.tallies = tallies;
        this.start = start;
        this.cap = cap;
        this.fromNth = fromNth;
        this.counted = new int[end - start];
        this.first = start;
    }

    /// The counted number for each place of a rule's run, from `start` to `end`.
    ///
    /// @param fromNth earlier activities of the cap's period do not count by themselves
    static int[] of(Tallies tallies, int start, int end, Cap cap, int fromNth) {
        var counting = new Counting(tallies, start, end, cap, fromNth);
        for (int place = start; place < end; place++) counting.count(place);
        return counting.counted;
    }

    private void count(int place) {
        while (!isInPeriod(first, place)) {
            used -= counted[first - start];
            done -= tallies.count(first++);
        }
        int eligible = tallies.count(place) - Math.max(0, fromNth - 1 - done);
        if (eligible > 0 && cap.different()) eligible = isRepeated(place) ? 0 : 1;
        if (eligible > 0) eligible = Math.min(eligible, cap.times() - used(place));
        counted[place - start] = Math.max(0, eligible);
        used += counted[place - start];
        done += tallies.count(place);
    }

    private boolean isRepeated(int place) {
        for (int other = first; other < place; other++) {
            if (counted[other - start] > 0 && tallies.thing(other) == tallies.thing(place)) {
                return true;
            }
        }
        return false;
    }

    private int used(int place) {
        if (cap.per() == Cap.Per.RULE) return used;
        int usedHere = 0;
        for (int other = first; other < place; other++) {
            if (isSameScope(other, place)) usedHere += counted[other - start];
        }
        return usedHere;
    }

    private boolean isInPeriod(int earlier, int place) {
        return cap.isForever() || tallies.day(place) - tallies.day(earlier) < cap.days();
    }

    private boolean isSameScope(int one, int other) {
        return switch (cap.per()) {
            case RULE -> true;
            case TOPIC -> tallies.topic(one) == tallies.topic(other);
            case THING -> tallies.thing(one) == tallies.thing(other);
        };
    }
}
