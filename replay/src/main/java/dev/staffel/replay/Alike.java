package dev.staffel.replay;

import dev.staffel.engine.Leeway;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Trail;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells for which leads two playbooks can't decide differently, so that what one of them decided need not be folded again.
///
/// That can be known where they differ in nothing but thresholds of interest and in what some rules are worth. A lead of which
/// none of these rules has counted anything has the same interest, maturity and fit under both at every instant. If, besides,
/// no comparison of its interest with a threshold comes out otherwise at the other's level, both decide the same from the
/// first signal on.
final class Alike {
    private final List<Threshold> before;
    private final List<Threshold> after;
    private final List<Leeway.Way> waysBefore;
    private final List<Leeway.Way> waysAfter;
    private final Optional<List<Integer>>
            otherwise; // rules, by their places; nothing where more differs

    Alike(Playbook before, Playbook after) {
        this.before = Threshold.all(before);
        this.after = Threshold.all(after);
        this.waysBefore = this.before.stream().map(Threshold::way).toList();
        this.waysAfter = this.after.stream().map(Threshold::way).toList();
        this.otherwise =
                isSameButForThresholdsAndRules(before, after)
                        ? otherwise(before.agreement().rules(), after.agreement().rules())
                        : Optional.empty();
    }

    private boolean isSameButForThresholdsAndRules(Playbook one, Playbook other) {
        if (before.size() != after.size()) return false;
        var moved = one;
        for (int way = 0; way < before.size(); way++) {
            var stands = before.get(way);
            var moves = after.get(way);
            boolean isSameWay =
                    stands.stage().equals(moves.stage()) && stands.entry().equals(moves.entry());
            if (!isSameWay) return false;
            moved = stands.movedTo(moves.points(), moved);
        }
        return isSameButForRules(moved, other);
    }

    private static boolean isSameButForRules(Playbook one, Playbook other) {
        var here = one.agreement();
        var there = other.agreement();
        return one.zone().equals(other.zone())
                && one.settings().equals(other.settings())
                && here.ladder().equals(there.ladder())
                && here.maturity().equals(there.maturity())
                && here.personas().equals(there.personas())
                && here.grade().equals(there.grade())
                && here.handover().equals(there.handover())
                && here.questionnaire().equals(there.questionnaire());
    }

    /// The rules that differ in what they are worth; nothing where they differ in what they count, or count what nobody does.
    private static Optional<List<Integer>> otherwise(List<Rule> these, List<Rule> those) {
        if (these.size() != those.size()) return Optional.empty();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < these.size(); place++) {
            var one = these.get(place);
            var other = those.get(place);
            if (one.equals(other)) continue;
            boolean isCountedAlike =
                    one.id().equals(other.id())
                            && one.trigger().equals(other.trigger())
                            && one.needsTracking() == other.needsTracking()
                            && !(one.trigger() instanceof Trigger.OnReturn);
            if (!isCountedAlike) return Optional.empty();
            places.add(place);
        }
        return Optional.of(places);
    }

    /// To be told of the decisions of the playbook that is compared with.
    Leeway before() {
        return new Leeway(waysBefore);
    }

    /// To be told of the other's.
    Leeway after() {
        return new Leeway(waysAfter);
    }

    /// Whether the other playbook decides the same of a lead.
    ///
    /// @param trace under the playbook that is compared with
    /// @param known what its signals come to under that playbook
    /// @param tried the same under the other
    boolean isSettledBy(Trace trace, Trail known, Trail tried) {
        return otherwise.isPresent()
                && isWithinLeeway(trace.leeway())
                && !counts(otherwise.get(), known, trace.known())
                && !counts(otherwise.get(), tried, trace.known());
    }

    private boolean isWithinLeeway(Leeway leeway) {
        for (int way = 0; way < after.size(); way++) {
            int level = after.get(way).points();
            if (level < leeway.least(way) || level > leeway.most(way)) return false;
        }
        return true;
    }

    private static boolean counts(List<Integer> rules, Trail trail, int known) {
        if (rules.isEmpty()) return false;
        var tallies = trail.evidence(known).tallies();
        for (int rule : rules) {
            if (tallies.start(rule) < tallies.end(rule)) return true;
        }
        return false;
    }
}
