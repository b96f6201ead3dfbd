package dev.staffel.engine;

import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Hours;
import dev.staffel.engine.score.Keeping;
import java.util.ArrayList;
import java.util.List;

/// Counts activities and news into evidence; any order of the same gives the same.
final class Counter {
    private final Matching matching;
    private final Days days;
    private final Keeping keeping;

    Counter(Matching matching, Days days, Keeping keeping) {
        this.matching = matching;
        this.days = days;
        this.keeping = keeping;
    }

    /// Whether an activity lies too far back to be counted into what is kept of the rest.
    boolean isOfLongAgo(Evidence evidence, Signal.Acted acted) {
        int day = days.of(acted.happened());
        for (int place : matching.of(acted.shape()).rules()) {
            if (keeping.isOfLongAgo(evidence.tallies(), place, day)) return true;
        }
        return false;
    }

    /// The evidence without what nobody can ask for any more.
    Evidence kept(Evidence evidence) {
        return evidence.with(keeping.of(evidence.tallies()));
    }

    /// The same, where only this activity was counted since.
    Evidence kept(Evidence evidence, Signal.Acted acted) {
        var tallies = evidence.tallies();
        for (int place : matching.of(acted.shape()).rules()) tallies = keeping.of(tallies, place);
        return evidence.with(tallies);
    }

    Evidence count(Evidence evidence, Signal.Acted acted) {
        var match = matching.of(acted.shape());
        var tallies = evidence.tallies();
        int day = days.of(acted.happened());
        for (int i = 0; i < match.rules().length; i++) {
            if (acted.thousandths() >= match.atLeastThousandths()[i]) {
                int place = match.rules()[i];
                long thing = matching.thing(match, place);
                tallies = tallies.plus(place, day, match.topic(), thing, 1);
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
