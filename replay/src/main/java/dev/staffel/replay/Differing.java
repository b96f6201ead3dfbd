package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Evidence;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Row;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.score.ScoreLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Finds out why two playbooks differ about a lead at an instant.
final class Differing {
    private static final int RULES_NAMED = 3;

    private final IntFunction<Claim> claims;

    Differing(IntFunction<Claim> claims) {
        this.claims = claims;
    }

    /// What made the difference at the instant of an entry.
    ///
    /// @param trace the run that enters
    /// @param letsIn the engine under which the lead enters the stage at that instant
    /// @param keepsOut the engine under which it does not
    Difference of(Past past, Trace trace, Crossing entry, Engine letsIn, Engine keepsOut) {
        var at = entry.at();
        var moment = trace.at(entry);
        var inside = letsIn.givenBack(moment.evidence(), at);
        var outside = keepsOut.givenBack(counted(past, moment.rows(), keepsOut), at);
        int day = letsIn.day(at);
        var points =
                deltas(letsIn.explainInterest(inside, day), keepsOut.explainInterest(outside, day));
        return new Difference(
                lacking(keepsOut, outside, entry, day),
                mostDiffering(points),
                letsIn.interest(inside, day).points() - keepsOut.interest(outside, day).points());
    }

    private Evidence counted(Past past, int rows, Engine engine) {
        var driver = new Driver(_ -> engine, claims);
        var evidence = Evidence.NONE;
        for (Row row : past.rows().subList(0, rows)) {
            if (!row.kind().isEvidence()) continue;
            evidence = engine.count(evidence, driver.signal(row, Driver.clock(row)));
        }
        return evidence;
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
