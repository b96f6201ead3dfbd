package dev.staffel.engine.score;

import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The maturity terms of a playbook, made ready to read the phase from tallies.
public final class Maturing {
    private static final int NEVER = Integer.MIN_VALUE;

    private final MaturityTerms terms;
    private final List<Rule> rules;
    private final Map<String, Integer> places = new HashMap<>(); // looked up only, never iterated
    private final int[][] ruleSingles; // per phase: rules of which one activity is evidence enough
    private final List<Combined> combined = new ArrayList<>();

    /// Evidence of several activities, with the places of the rules that each of its needs counts.
    @SuppressWarnings("ArrayRecordComponent") // only read, in the hottest loop
    private record Combined(PhaseRule evidence, int[] rules) {}

    public Maturing(MaturityTerms terms, List<Rule> rules) {
        this.terms = terms;
        this.rules = List.copyOf(rules);
        for (int place = 0; place < rules.size(); place++) places.put(rules.get(place).id(), place);
        var singles = new ArrayList<List<Integer>>();
        for (Phase _ : Phase.values()) singles.add(new ArrayList<>());
        for (PhaseRule evidence : terms.evidence()) {
            var first = evidence.needs().getFirst();
            if (evidence.needs().size() == 1 && first.atLeast() == 1) {
                singles.get(place(evidence.phase())).add(place(first.rule()));
            } else {
                combined.add(
                        new Combined(
                                evidence,
                                evidence.needs().stream()
                                        .mapToInt(need -> place(need.rule()))
                                        .toArray()));
            }
        }
        ruleSingles =
                singles.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /// The phase on that day, or empty when nothing points to any.
    public Optional<Phase> phase(Tallies tallies, int day, boolean tracking) {
        int deciding = latest(Phase.DECIDING, tallies, day, tracking);
        if (isFresh(deciding, day, terms.decidingLapsesAfterDays()))
            return Optional.of(Phase.DECIDING);
        int comparing = Math.max(deciding, latest(Phase.COMPARING, tallies, day, tracking));
        if (isFresh(comparing, day, terms.comparingLapsesAfterDays()))
            return Optional.of(Phase.COMPARING);
        boolean any = comparing != NEVER || latest(Phase.LEARNING, tallies, day, tracking) != NEVER;
        return any ? Optional.of(Phase.LEARNING) : Optional.empty();
    }

    private static int place(Phase phase) {
        return (int) (phase.thousandths() / 1_000 - 1);
    }

    private static boolean isFresh(int evidence, int day, int lapsesAfter) {
        return evidence != NEVER && day - evidence < lapsesAfter;
    }

    private int latest(Phase phase, Tallies tallies, int day, boolean tracking) {
        int latest = NEVER;
        for (int rule : ruleSingles[place(phase)]) {
            if (tracking || !rules.get(rule).needsTracking())
                latest = Math.max(latest, lastDay(tallies, rule, day));
        }
        for (Combined evidence : combined) {
            if (evidence.evidence().phase() == phase)
                latest = Math.max(latest, latest(evidence, tallies, day, tracking));
        }
        return latest;
    }

    private static int lastDay(Tallies tallies, int rule, int day) {
        int start = tallies.start(rule);
        for (int place = tallies.end(rule) - 1; place >= start; place--) {
            if (tallies.day(place) <= day) return tallies.day(place);
        }
        return NEVER;
    }

    /// The last day on which all needs of the evidence were met.
    private int latest(Combined combined, Tallies tallies, int day, boolean tracking) {
        boolean sameTopic = combined.evidence().sameTopic();
        int latest = NEVER;
        for (int rule : combined.rules()) {
            if (!tracking && rules.get(rule).needsTracking()) return NEVER;
            int end = tallies.end(rule);
            for (int place = tallies.start(rule); place < end; place++) {
                int candidate = tallies.day(place);
                if (candidate <= latest || candidate > day) continue;
                int topic = sameTopic ? tallies.topic(place) : -1;
                if (isMet(combined, tallies, candidate, topic)) latest = candidate;
            }
        }
        return latest;
    }

    private static boolean isMet(Combined combined, Tallies tallies, int day, int topic) {
        var needs = combined.evidence().needs();
        int within = combined.evidence().withinDays();
        for (int i = 0; i < needs.size(); i++) {
            int count = count(needs.get(i), combined.rules()[i], tallies, day, within, topic);
            if (count < needs.get(i).atLeast()) return false;
        }
        return true;
    }

    private static int count(Need need, int rule, Tallies tallies, int day, int within, int topic) {
        int start = tallies.start(rule);
        int count = 0;
        int end = tallies.end(rule);
        for (int place = start; place < end; place++) {
            if (!isIn(tallies, place, day, within, topic)) continue;
            boolean isNew =
                    switch (need.counting()) {
                        case TIMES -> true;
                        case DAYS ->
                                !hasEarlier(
                                        tallies, start, place, day, within, topic, Counting.DAYS);
                        case DIFFERENT ->
                                !hasEarlier(
                                        tallies,
                                        start,
                                        place,
                                        day,
                                        within,
                                        topic,
                                        Counting.DIFFERENT);
                    };
            if (isNew) count += need.counting() == Counting.TIMES ? tallies.count(place) : 1;
        }
        return count;
    }

    private static boolean hasEarlier(
            Tallies tallies,
            int start,
            int place,
            int day,
            int within,
            int topic,
            Counting counting) {
        for (int other = start; other < place; other++) {
            if (!isIn(tallies, other, day, within, topic)) continue;
            boolean same =
                    counting == Counting.DAYS
                            ? tallies.day(other) == tallies.day(place)
                            : tallies.thing(other) == tallies.thing(place);
            if (same) return true;
        }
        return false;
    }

    private static boolean isIn(Tallies tallies, int place, int day, int within, int topic) {
        int age = day - tallies.day(place);
        return age >= 0 && age < within && (topic < 0 || tallies.topic(place) == topic);
    }

    private int place(String rule) {
        var place = places.get(rule);
        if (place == null) throw new IllegalArgumentException("no rule: " + rule);
        return place;
    }
}
