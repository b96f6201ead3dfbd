package dev.staffel.engine;

import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import dev.staffel.engine.score.Rule;
import java.util.Arrays;
import java.util.List;

/// What a playbook can ever ask of the counts: nothing else is counted.
///
/// @param rules whether a rule's activities matter at all, by its place
/// @param things whether it matters which thing they were about
@SuppressWarnings("ArrayRecordComponent") // made once, read only inside this package
record Asked(boolean[] rules, boolean[] things) {

    static Asked by(Playbook playbook) {
        var agreed = playbook.agreement().rules();
        var rules = new boolean[agreed.size()];
        var things = new boolean[agreed.size()];
        for (int place = 0; place < rules.length; place++) {
            var rule = agreed.get(place);
            var needs = needs(rule, playbook.agreement().maturity().evidence());
            rules[place] = rule.milliPoints() != 0 || !needs.isEmpty();
            things[place] =
                    rule.cap().filter(Asked::tellsThings).isPresent()
                            || needs.stream()
                                    .anyMatch(need -> need.counting() == Counting.DIFFERENT);
        }
        return new Asked(rules, things);
    }

    boolean isLike(Asked other) {
        return Arrays.equals(rules, other.rules) && Arrays.equals(things, other.things);
    }

    private static List<Need> needs(Rule rule, List<PhaseRule> evidence) {
        return evidence.stream()
                .flatMap(one -> one.needs().stream())
                .filter(need -> need.rule().equals(rule.id()))
                .toList();
    }

    private static boolean tellsThings(Cap cap) {
        return cap.different() || cap.per() == Cap.Per.THING;
    }

    /// Whether the thing matters under a place, which may be that of a watched activity behind the rules.
    boolean tellsThings(int place) {
        return place < things.length && things[place];
    }
}
