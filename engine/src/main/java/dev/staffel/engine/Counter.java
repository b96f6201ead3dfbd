package dev.staffel.engine;

import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Hours;
import java.util.ArrayList;
import java.util.List;

/// Counts activities and news into evidence; any order of the same gives the same.
final class Counter {
    private final Matching matching;
    private final Days days;

    Counter(Matching matching, Days days) {
        this.matching = matching;
        this.days = days;
    }

    Evidence count(Evidence evidence, Signal.Acted acted) {
        var match = matching.of(acted.shape());
        var tallies = evidence.tallies();
        int day = days.of(acted.happened());
        for (int i = 0; i < match.rules().length; i++) {
            if (acted.thousandths() >= match.atLeastThousandths()[i]) {
                tallies = tallies.plus(match.rules()[i], day, match.topic(), match.thing(), 1);
            }
        }
        if (!match.isActive()) return evidence.with(tallies);
        int hour = Days.hourOf(acted.happened());
        var active = evidence.active().plus(hour);
        int oldest = active.hour(active.size() - 1) - Evidence.REMEMBERED_DAYS * 24;
        return new Evidence(
                evidence.attributes(),
                tallies,
                active.since(oldest),
                plus(evidence.initiatives(), match.isInitiative(), hour).since(oldest),
                plus(evidence.clicks(), match.isClick(), hour).since(oldest));
    }

    private static Hours plus(Hours hours, boolean belongs, int hour) {
        return belongs ? hours.plus(hour) : hours;
    }

    /// The places of the rules that count an activity of that meaning and amount.
    List<Integer> rules(Match match, long thousandths) {
        var rules = new ArrayList<Integer>();
        for (int i = 0; i < match.rules().length; i++) {
            if (thousandths >= match.atLeastThousandths()[i]) rules.add(match.rules()[i]);
        }
        return rules;
    }

    Evidence learn(Evidence evidence, Signal.Learned learned) {
        var attributes = evidence.attributes();
        long happened = learned.happened().toEpochMilli();
        for (var news : learned.attributes().entrySet()) {
            // That a form was left empty says nothing.
            if (learned.trust() == Trust.PUBLIC && news.getValue().isEmpty()) continue;
            attributes =
                    attributes.with(
                            new Attribute(
                                    news.getKey(), news.getValue(), learned.trust(), happened));
        }
        return evidence.with(attributes);
    }
}
