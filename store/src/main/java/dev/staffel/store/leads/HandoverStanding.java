package dev.staffel.store.leads;

import dev.staffel.engine.Engine;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.Tallies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a lead stood when it was handed over.
///
/// @param day of the epoch, in the company's zone
/// @param signalDay the first day since the last return with an activity that tells of comparing or deciding by itself
/// @param interest whole points
/// @param maturity 0 none, 1 learning, 2 comparing, 3 deciding
/// @param topic the one of most interest, or empty
record HandoverStanding(
        int day,
        Optional<Integer> signalDay,
        int interest,
        int maturity,
        String grade,
        String persona,
        String topic) {

    static HandoverStanding of(Lead lead, Engine engine) {
        int day = engine.day(lead.at());
        var interest = engine.interest(lead, day);
        return new HandoverStanding(
                day,
                signalDay(lead, engine, day),
                interest.points(),
                engine.maturity(lead, day).map(HandoverStanding::number).orElse(0),
                lead.fit().grade().letter(),
                lead.fit().persona(),
                topic(engine, interest));
    }

    private static int number(Phase phase) {
        return (int) (phase.thousandths() / 1_000);
    }

    private static String topic(Engine engine, Interest interest) {
        var topics = engine.playbook().settings().topics();
        return IntStream.rangeClosed(1, topics.size())
                .boxed()
                .filter(place -> interest.topicMilli(place) > 0)
                .max(
                        Comparator.<Integer>comparingLong(interest::topicMilli)
                                .thenComparing(Comparator.reverseOrder()))
                .map(place -> topics.get(place - 1).id())
                .orElse("");
    }

    private static Optional<Integer> signalDay(Lead lead, Engine engine, int today) {
        int since = lead.process().returnedAt().map(engine::day).orElse(0);
        var tallies = lead.evidence().tallies();
        boolean tracked =
                !"no"
                        .equals(
                                lead.evidence()
                                        .attributes()
                                        .value(KnownAttribute.CONSENT_WEB_TRACKING.id()));
        return buyingSignals(engine, tracked).stream()
                .flatMap(rule -> days(tallies, rule))
                .filter(day -> day > since && day <= today)
                .min(Comparator.naturalOrder());
    }

    private static Stream<Integer> days(Tallies tallies, int rule) {
        return IntStream.range(tallies.start(rule), tallies.end(rule)).mapToObj(tallies::day);
    }

    /// The places of the rules of which one activity is evidence enough for comparing or deciding.
    ///
    /// @param tracked whether the person lets us count what was tracked
    private static List<Integer> buyingSignals(Engine engine, boolean tracked) {
        var agreement = engine.playbook().agreement();
        var ids =
                agreement.maturity().evidence().stream()
                        .filter(evidence -> evidence.phase() != Phase.LEARNING)
                        .map(PhaseRule::needs)
                        .filter(needs -> needs.size() == 1 && needs.getFirst().atLeast() == 1)
                        .map(needs -> needs.getFirst().rule())
                        .toList();
        return IntStream.range(0, agreement.rules().size())
                .boxed()
                .filter(place -> tracked || !agreement.rules().get(place).needsTracking())
                .filter(place -> ids.contains(agreement.rules().get(place).id()))
                .toList();
    }
}
