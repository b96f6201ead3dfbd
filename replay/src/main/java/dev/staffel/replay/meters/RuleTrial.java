package dev.staffel.replay.meters;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Playbook.Agreement;
import dev.staffel.engine.Row;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Rule;
import dev.staffel.replay.Crossing;
import dev.staffel.replay.LeadRun;
import dev.staffel.replay.Past;
import dev.staffel.replay.Recorded;
import dev.staffel.replay.WhatIf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Tries each rule on recorded pasts: what it counted, and what would have been decided without it.
///
/// Without a rule means: neither its points nor what it tells of maturity. Both sides run as what-if, and a decision is an
/// entry into a stage or a handover with its instant, its way in and its desk. A rule that counted nothing of a lead changes
/// nothing of it. Safe for use by many threads.
public final class RuleTrial {
    private final Engine engine;
    private final IntFunction<Engine> versions;
    private final IntFunction<Claim> claims;
    private final Driver driver;
    private final WhatIf with;
    private final Map<String, WhatIf> without = new LinkedHashMap<>();

    /// @param versions the engine of each playbook version, to read the record
    /// @param until the end of the past that is looked at
    public RuleTrial(
            Engine engine, IntFunction<Engine> versions, IntFunction<Claim> claims, Instant until) {
        this.engine = engine;
        this.versions = versions;
        this.claims = claims;
        this.driver = new Driver(_ -> engine, claims);
        this.with = new WhatIf(engine, claims, until);
        for (Rule rule : engine.playbook().agreement().rules()) {
            without.put(
                    rule.id(),
                    new WhatIf(new Engine(without(engine.playbook(), rule.id())), claims, until));
        }
    }

    /// The playbook without a rule, and without what rests on it for maturity.
    static Playbook without(Playbook playbook, String rule) {
        var agreement = playbook.agreement();
        var maturity = agreement.maturity();
        var evidence =
                maturity.evidence().stream()
                        .filter(phase ->
                                phase.needs().stream().noneMatch(need -> need.rule().equals(rule)))
                        .toList();
        var less =
                new Agreement(
                        agreement.ladder(),
                        agreement.rules().stream()
                                .filter(known -> !known.id().equals(rule))
                                .toList(),
                        new MaturityTerms(
                                evidence,
                                maturity.comparingLapsesAfterDays(),
                                maturity.decidingLapsesAfterDays()),
                        agreement.personas(),
                        agreement.grade(),
                        agreement.handover(),
                        agreement.questionnaire());
        return new Playbook(
                playbook.name(), playbook.basis(), playbook.zone(), less, playbook.settings());
    }

    /// What the rules did with one lead, by their ids in the playbook's order; nothing of a lead without any activity.
    public Map<String, RuleHealth> of(Past past) {
        var humans = new HashMap<String, Integer>(); // looked up only
        var machines = new HashMap<String, Integer>(); // looked up only
        boolean any = false;
        for (Row row : past.rows()) {
            if (row.kind() != Row.Kind.ACTED) continue;
            any = true;
            var claim = claims.apply(row.shape());
            boolean isMachine = claim.actor() == Actor.MACHINE;
            var counts = isMachine ? machines : humans;
            for (String rule : engine.rulesOf(asOfHuman(claim), row.thousandths()))
                counts.merge(rule, 1, Integer::sum);
        }
        return any ? tried(past, humans, machines) : Map.of();
    }

    private static Claim asOfHuman(Claim claim) {
        if (claim.actor() != Actor.MACHINE) return claim;
        return new Claim(
                claim.source(),
                claim.event(),
                claim.path(),
                claim.form(),
                claim.campaign(),
                Actor.HUMAN,
                claim.trackingConsent(),
                claim.properties());
    }

    private Map<String, RuleHealth> tried(
            Past past, Map<String, Integer> humans, Map<String, Integer> machines) {
        var recorded = Recorded.of(past, versions);
        var decided = decisions(with.run(past, recorded));
        var tallies = driver.evidence(past.rows(), 0).tallies();
        var health = new LinkedHashMap<String, RuleHealth>();
        int place = 0;
        for (var trial : without.entrySet()) {
            var rule = trial.getKey();
            int counted = humans.getOrDefault(rule, 0);
            boolean fired = counted > 0 || tallies.start(place) < tallies.end(place);
            var others = fired ? decisions(trial.getValue().run(past, recorded)) : decided;
            int missing = unmatched(decided, others);
            int more = unmatched(others, decided);
            health.put(
                    rule,
                    new RuleHealth(
                            rule,
                            1,
                            fired ? 1 : 0,
                            counted,
                            machines.getOrDefault(rule, 0),
                            decided.size() + Math.max(0, more - missing),
                            Math.max(missing, more)));
            place++;
        }
        return health;
    }

    private static int unmatched(List<Decision> these, List<Decision> those) {
        var left = new ArrayList<>(those);
        return (int) these.stream().filter(decision -> !left.remove(decision)).count();
    }

    /// An entry into a stage, or a handover, whatever the points came to.
    private record Decision(Instant at, String where, String how) {}

    private static List<Decision> decisions(LeadRun run) {
        var decisions = new ArrayList<Decision>();
        for (Crossing crossing : run.crossings())
            decisions.add(new Decision(crossing.at(), crossing.stage(), crossing.entry()));
        for (Crossing.Handover handover : run.handovers())
            decisions.add(
                    new Decision(
                            handover.at(),
                            handover.desk(),
                            handover.enquiry() ? "enquiry" : "qualified"));
        return decisions;
    }

    /// The counts of the rules over several leads.
    public static List<RuleHealth> sum(List<Map<String, RuleHealth>> leads) {
        var sums = new LinkedHashMap<String, RuleHealth>();
        for (var lead : leads) lead.forEach((rule, one) -> sums.merge(rule, one, RuleHealth::plus));
        return List.copyOf(sums.values());
    }
}
