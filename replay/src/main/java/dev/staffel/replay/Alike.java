package dev.staffel.replay;

import dev.staffel.engine.Leeway;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Trail;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells for which leads two playbooks differ in nothing but where thresholds stand, so that what one of them decided can be
/// taken over up to the first comparison of interest that comes out otherwise, and mostly altogether.
///
/// That can be known where the playbooks differ in thresholds of interest and in what some rules are worth only. A lead of
/// which none of these rules has counted anything has the same interest, maturity and fit under both at every instant.
final class Alike {
    private final List<Leeway.Way> before;
    private final List<Leeway.Way> after;
    private final Optional<List<Integer>>
            otherwise; // rules, by their places; nothing where more differs

    Alike(Playbook before, Playbook after) {
        this.before = Threshold.all(before).stream().map(Threshold::way).toList();
        this.after = Threshold.all(after).stream().map(Threshold::way).toList();
        this.otherwise =
                isSameButForRules(moved(before, after), after)
                        ? otherwise(before.agreement().rules(), after.agreement().rules())
                        : Optional.empty();
    }

    /// The first playbook with its thresholds where those of the same ways stand in the other.
    private static Playbook moved(Playbook one, Playbook other) {
        var moved = one;
        for (Threshold there : Threshold.all(other)) {
            for (Threshold here : Threshold.all(one)) {
                if (here.isSameWay(there)) moved = here.movedTo(there.points(), moved);
            }
        }
        return moved;
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

    /// Where the thresholds of the playbook stand that is compared with.
    List<Leeway.Way> before() {
        return before;
    }

    /// Where the other's stand.
    List<Leeway.Way> after() {
        return after;
    }

    /// Whether it is known that the playbooks differ for a lead in nothing but thresholds.
    ///
    /// @param trace under the playbook that is compared with
    /// @param known what its signals come to under that playbook
    /// @param tried the same under the other
    boolean isKnownOf(Trace trace, Trail known, Trail tried) {
        return otherwise.isPresent()
                && !counts(otherwise.get(), known, trace.known())
                && !counts(otherwise.get(), tried, trace.known());
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
