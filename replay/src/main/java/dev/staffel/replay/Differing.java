package dev.staffel.replay;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Trail;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.ScoreLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds out why two playbooks differ about a lead at an instant.
final class Differing {
    private static final int RULES_NAMED = 3;

    private Differing() {}

    /// One of the two playbooks.
    ///
    /// @param trail what the lead's signals come to under it
    /// @param known how many of them were known
    record Side(Engine engine, Trail trail, int known) {
        /// The lead with all that was known, as if nothing had ever been decided about it.
        Lead lead(Instant at) {
            return engine.givenBack(trail.evidence(known), at);
        }

        Interest interest(Lead lead, int day) {
            return engine.interest(lead, day);
        }

        List<ScoreLine> lines(Lead lead, int day) {
            return engine.explainInterest(lead, day);
        }
    }

    /// What made the difference at the instant of an entry.
    ///
    /// @param letsIn the side under which the lead enters the stage at that instant
    /// @param keepsOut the one under which it does not
    static Difference of(Crossing entry, Side letsIn, Side keepsOut) {
        var at = entry.at();
        var inside = letsIn.lead(at);
        var outside = keepsOut.lead(at);
        int day = letsIn.engine().day(at);
        var points = deltas(letsIn.lines(inside, day), keepsOut.lines(outside, day));
        return new Difference(
                lacking(keepsOut.engine(), outside, entry, day),
                mostDiffering(points),
                letsIn.interest(inside, day).points() - keepsOut.interest(outside, day).points());
    }

    private static Map<String, Long> deltas(List<ScoreLine> more, List<ScoreLine> less) {
        var byRule = new TreeMap<String, Long>();
        more.forEach(line -> byRule.merge(line.rule(), line.milli(), Long::sum));
        less.forEach(line -> byRule.merge(line.rule(), -line.milli(), Long::sum));
        byRule.remove("");
        return byRule;
    }

    private static List<String> mostDiffering(Map<String, Long> deltas) {
        return deltas.entrySet().stream()
                .filter(delta -> delta.getValue() != 0)
                .sorted(
                        Comparator.<Map.Entry<String, Long>>comparingLong(
                                        delta -> -Math.abs(delta.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .limit(RULES_NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What the same way in still lacked; where the other playbook does not know it, the way that lacked least.
    private static List<String> lacking(Engine engine, Lead lead, Crossing entry, int day) {
        var ladder = engine.playbook().agreement().ladder();
        if (!ladder.knows(entry.stage())) return List.of();
        var stage = ladder.stage(entry.stage());
        var findings = engine.explainEntries(lead, stage, day);
        for (int way = 0; way < findings.size(); way++) {
            if (stage.entries().get(way).id().equals(entry.entry()))
                return lacking(findings.get(way));
        }
        return findings.stream()
                .map(Differing::lacking)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<String> lacking(Finding way) {
        return failing(way).distinct().toList();
    }

    private static Stream<String> failing(Finding finding) {
        if (finding.truth() == Truth.YES) return Stream.empty();
        return finding.parts().isEmpty()
                ? Stream.of(name(finding.criterion()))
                : finding.parts().stream().flatMap(Differing::failing);
    }

    private static String name(Criterion criterion) {
        return switch (criterion) {
            case Criterion.DidWithin(var activity, _) -> activity;
            case Criterion.CountWithin(var activity, _, _) -> activity;
            case Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.All _,
                    Criterion.Any _,
                    Criterion.Not _ ->
                    criterion.fields().stream().findFirst().map(field -> field.name()).orElse("");
        };
    }
}
