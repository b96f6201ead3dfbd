package dev.staffel.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of a playbook, made ready to read interest from tallies.
///
/// Worth on day D = count × milli-points × F\[half-life\]\[D − day\] >> 32, toward zero; caps, decay and the floor at 0
/// are applied on reading only.
public final class Scoring {
    private static final Cap UNCAPPED = Cap.of(Integer.MAX_VALUE, Cap.FOREVER);

    private final Rule[] rules;
    private final Returning[] returning;
    private final Decay[] decays;
    private final int topics;
    private final Days days;

    /// Scores by these rules.
    ///
    /// @param topics how many topics the playbook has
    public Scoring(List<Rule> rules, int topics, Days days) {
        this.rules = rules.toArray(Rule[]::new);
        this.returning = returning(rules);
        this.topics = topics;
        this.days = days;
        this.decays = rules.stream().map(rule -> Decay.of(rule.fading())).toArray(Decay[]::new);
    }

    /// A rule that counts returns, by its place.
    private record Returning(int rule, int gapDays) {}

    private static Returning[] returning(List<Rule> rules) {
        var returning = new ArrayList<Returning>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).trigger() instanceof Trigger.OnReturn(var gapDays))
                returning.add(new Returning(rule, gapDays));
        }
        return returning.toArray(Returning[]::new);
    }

    /// The interest as of a day.
    ///
    /// @param active the hours of a human's activities
    /// @param tracking whether the person allows tracking; rules that need it count nothing otherwise
    public Interest interest(Tallies tallies, Hours active, int day, boolean tracking) {
        var last = tallies.last();
        if (last != null && last.isOf(this, active, day, tracking)) return last.interest();
        var interest = read(tallies, active, day, tracking);
        // Nothing is remembered of what everybody shares.
        if (tallies.size() > 0)
            tallies.last(new Tallies.Read(this, active, day, tracking, interest));
        return interest;
    }

    private Interest read(Tallies tallies, Hours active, int day, boolean tracking) {
        var byTopic = new long[topics + 1];
        long total = 0;
        for (int place = 0; place < tallies.size(); ) {
            int rule = tallies.rule(place);
            if (rule >= decays.length) break; // watched activities stand behind the rules
            int end = endOfRun(tallies, place, rule);
            if (counts(rule, tracking)) total += add(tallies, place, end, rule, day, byTopic);
            place = end;
        }
        for (Returning one : returning) {
            var returns = returns(one.rule(), active, one.gapDays());
            total += add(returns, 0, returns.size(), one.rule(), day, byTopic);
        }
        return new Interest(total, byTopic);
    }

    /// Why the score is what it is; the lines add up to [Interest#milli].
    public List<ScoreLine> explain(Tallies tallies, Hours active, int day, boolean tracking) {
        var lines = new ArrayList<ScoreLine>();
        for (int rule = 0; rule < decays.length; rule++) {
            if (!counts(rule, tracking)) continue;
            if (rules[rule].trigger() instanceof Trigger.OnReturn(var gap)) {
                var returns = returns(rule, active, gap);
                explain(returns, 0, returns.size(), rule, day, lines);
            } else {
                explain(tallies, tallies.start(rule), tallies.end(rule), rule, day, lines);
            }
        }
        long sum = lines.stream().mapToLong(ScoreLine::milli).sum();
        if (sum < 0) lines.add(new ScoreLine(ScoreLine.Kind.FLOOR, "", 0, day, 0, -sum));
        return lines;
    }

    /// The first day after this one on which points end that were taken off; [Integer#MAX_VALUE] when there is none.
    public int nextRelief(Tallies tallies, int day) {
        int next = Integer.MAX_VALUE;
        for (int place = 0; place < tallies.size(); place++) {
            int rule = tallies.rule(place);
            if (rule >= decays.length) break;
            if (rules[rule].milliPoints() >= 0) continue;
            long end = (long) tallies.day(place) + decays[rule].endsAfterDays();
            if (end > day && end < next) next = (int) end;
        }
        return next;
    }

    private boolean counts(int rule, boolean tracking) {
        return tracking || !rules[rule].needsTracking();
    }

    private long add(Tallies tallies, int start, int end, int rule, int day, long[] byTopic) {
        long points = rules[rule].milliPoints();
        if (points == 0) return 0;
        var counted = counted(tallies, start, end, rule);
        long sum = 0;
        for (int place = start; place < end && tallies.day(place) <= day; place++) {
            int times = counted == null ? tallies.count(place) : counted[place - start];
            if (times == 0) continue;
            long worth = decays[rule].worth(times * points, day - tallies.day(place));
            sum += worth;
            byTopic[tallies.topic(place)] += worth;
        }
        return sum;
    }

    private void explain(
            Tallies tallies, int start, int end, int rule, int day, List<ScoreLine> lines) {
        var id = rules[rule].id();
        long points = rules[rule].milliPoints();
        var counted = counted(tallies, start, end, rule);
        for (int place = start; place < end && tallies.day(place) <= day; place++) {
            int all = tallies.count(place);
            int times = counted == null ? all : counted[place - start];
            int age = day - tallies.day(place);
            long full = decays[rule].worth(all * points, age);
            lines.add(
                    new ScoreLine(
                            ScoreLine.Kind.EARNED,
                            id,
                            tallies.topic(place),
                            tallies.day(place),
                            all,
                            full));
            if (times == all) continue;
            long rest = decays[rule].worth(times * points, age);
            lines.add(
                    new ScoreLine(
                            ScoreLine.Kind.CAPPED,
                            id,
                            tallies.topic(place),
                            tallies.day(place),
                            all - times,
                            rest - full));
        }
    }

    private int @Nullable [] counted(Tallies tallies, int start, int end, int rule) {
        var cap = rules[rule].cap();
        int fromNth =
                rules[rule].trigger() instanceof Trigger.OnActivity(_, _, var from) ? from : 1;
        if (fromNth == 1 && (cap.isEmpty() || isWithin(cap.get(), tallies, start, end)))
            return null;
        return Counting.of(tallies, start, end, cap.orElse(UNCAPPED), fromNth);
    }

    /// Whether a run stays below the cap even taken together; most do.
    private static boolean isWithin(Cap cap, Tallies tallies, int start, int end) {
        if (start == end) return true;
        if (cap.different() && (end - start > 1 || tallies.count(start) > 1)) return false;
        long times = 0;
        for (int place = start; place < end; place++) times += tallies.count(place);
        return times <= cap.times();
    }

    /// A run of virtual tallies: the days on which the person came back after a gap.
    private Tallies returns(int rule, Hours active, int gapDays) {
        var returns = Tallies.NONE;
        for (int i = 1; i < active.size(); i++) {
            int gap = active.hour(i) - active.hour(i - 1);
            if (gap <= (gapDays - 1) * 24) continue; // can't be that many days, whatever the zone
            int day = days.ofHour(active.hour(i));
            if (day - days.ofHour(active.hour(i - 1)) >= gapDays)
                returns = returns.plus(rule, day, 0, 0, 1);
        }
        return returns;
    }

    private static int endOfRun(Tallies tallies, int start, int rule) {
        int end = start + 1;
        while (end < tallies.size() && tallies.rule(end) == rule) end++;
        return end;
    }
}
