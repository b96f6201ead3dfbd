package dev.staffel.engine.score;

import java.util.List;

/// Forgets counts of long ago that no question can reach any more; what is asked of the rest stays exactly as it was.
///
/// A run keeps everything since its cutoff, so many days before its last activity. Of the cap's period before that it keeps
/// what was counted, since a cap chains from one period into the next; whatever lies further back can't be told apart.
public final class Keeping {
    /// How far back from its last activity a lead's past may be read.
    public static final int READ_BACK_DAYS = 400;

    private static final int WATCHED_DAYS = 2 * READ_BACK_DAYS;
    private static final int FOREVER = Integer.MAX_VALUE;
    private static final Cap NO_CAP = Cap.of(Integer.MAX_VALUE, 1);

    private final List<Rule> rules;
    private final int[] days;

    public Keeping(List<Rule> rules, MaturityTerms maturity) {
        this.rules = List.copyOf(rules);
        this.days = new int[rules.size()];
        for (int place = 0; place < days.length; place++) {
            days[place] = days(rules.get(place), maturity);
        }
    }

    private static int days(Rule rule, MaturityTerms maturity) {
        boolean endless =
                rule.cap().filter(Cap::isForever).isPresent()
                        || (rule.trigger() instanceof Trigger.OnActivity(_, _, var from)
                                && from > 1);
        long worth = worthlessAfter(rule);
        if (endless || worth == FOREVER) return FOREVER;
        return (int) Math.min(FOREVER, READ_BACK_DAYS + Math.max(worth, asked(rule, maturity)));
    }

    private static long worthlessAfter(Rule rule) {
        if (rule.milliPoints() == 0) return 0;
        long most = rule.milliPoints() * rule.cap().map(Cap::times).orElse(1_000_000);
        return Decay.of(rule.fading()).worthlessAfter(most);
    }

    private static long asked(Rule rule, MaturityTerms maturity) {
        long lapse =
                Math.max(maturity.comparingLapsesAfterDays(), maturity.decidingLapsesAfterDays());
        return maturity.evidence().stream()
                .filter(one -> one.needs().stream().anyMatch(need -> need.rule().equals(rule.id())))
                .mapToLong(one -> lapse + one.withinDays())
                .max()
                .orElse(0);
    }

    private int days(int place) {
        return place < days.length ? days[place] : WATCHED_DAYS;
    }

    /// Whether an activity lies so far back that what is kept can't tell any more what it changes.
    public boolean isOfLongAgo(Tallies tallies, int place, int day) {
        int kept = days(place);
        int end = tallies.end(place);
        return kept != FOREVER
                && end > tallies.start(place)
                && day < (long) tallies.day(end - 1) - kept;
    }

    /// What has to be kept of all runs.
    public Tallies of(Tallies tallies) {
        var kept = tallies;
        for (int place = 0; place < kept.size(); ) {
            int rule = kept.rule(place);
            kept = of(kept, rule);
            place = kept.end(rule);
        }
        return kept;
    }

    /// What has to be kept of the run under a place.
    public Tallies of(Tallies tallies, int place) {
        int kept = days(place);
        if (kept == FOREVER) return tallies;
        int start = tallies.start(place);
        int end = tallies.end(place);
        if (start == end || tallies.day(start) >= (long) tallies.day(end - 1) - kept)
            return tallies;
        return forget(tallies, start, end, tallies.day(end - 1) - kept, cap(place));
    }

    private Cap cap(int place) {
        return place < days.length ? rules.get(place).cap().orElse(NO_CAP) : NO_CAP;
    }

    private static Tallies forget(Tallies tallies, int start, int end, int cutoff, Cap cap) {
        var counted = Counting.of(tallies, start, end, cap, 1);
        var counts = new int[end - start];
        for (int place = start; place < end; place++) {
            int day = tallies.day(place);
            if (day >= cutoff) {
                counts[place - start] = tallies.count(place);
            } else if (day > cutoff - cap.days()) {
                counts[place - start] = counted[place - start];
            }
        }
        return tallies.withCounts(start, counts);
    }
}
