package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.EnumSet;
import java.util.Set;

/// What one rule did in the recorded past.
///
/// @param rule its id
/// @param leads how many leads were looked at, each of whom somebody did something
/// @param fired of how many of them it counted an activity
/// @param byHumans how many activities it counted
/// @param byMachines how many more it would have counted, had a machine not done them
/// @param decisions how many entries into a stage and handovers there are, with the rule or without it
/// @param changed how many of them would be missing, would be others or are only there without the rule
public record RuleHealth(
        String rule,
        int leads,
        int fired,
        int byHumans,
        int byMachines,
        int decisions,
        int changed) {
    /// A rule that counts for so many of the leads tells nothing of any.
    public static final double EVERYONE = 0.9;

    private static final double MOSTLY = 0.5;
    private static final double HARDLY_ANYBODY = 0.01;
    private static final double HARDLY_ANYTHING = 0.05;

    /// What is wrong with a rule.
    public enum Ailment {
        NEVER_FIRES,
        FIRES_ON_EVERYONE,
        FIRES_ON_MACHINES,
        ADDS_NOTHING
    }

    /// The leads of which it counted something.
    public Rate reach() {
        return new Rate(fired, leads);
    }

    /// The machines' share of what would meet the rule.
    public Rate machines() {
        return new Rate(byMachines, byHumans + byMachines);
    }

    /// The share of the decisions that would be others without it.
    public Rate effect() {
        return new Rate(changed, decisions);
    }

    /// Everything that can be said to be wrong. A share is only said to be above a limit, and none only said to be nobody, when
    /// the whole interval says so: that takes about 250 leads, or 50 decisions.
    public Set<Ailment> ailments() {
        var found = EnumSet.noneOf(Ailment.class);
        if (isBelow(reach(), HARDLY_ANYBODY)) found.add(Ailment.NEVER_FIRES);
        if (isAbove(reach(), EVERYONE)) found.add(Ailment.FIRES_ON_EVERYONE);
        if (isAbove(machines(), MOSTLY)) found.add(Ailment.FIRES_ON_MACHINES);
        if (fired > 0 && isBelow(effect(), HARDLY_ANYTHING)) found.add(Ailment.ADDS_NOTHING);
        return found;
    }

    private static boolean isBelow(Rate rate, double limit) {
        return rate.hits() == 0
                && rate.interval().filter(interval -> interval.high() < limit).isPresent();
    }

    private static boolean isAbove(Rate rate, double limit) {
        return rate.interval().filter(interval -> interval.low() > limit).isPresent();
    }

    /// Both counts together, of other leads.
    public RuleHealth plus(RuleHealth more) {
        return new RuleHealth(
                rule,
                leads + more.leads,
                fired + more.fired,
                byHumans + more.byHumans,
                byMachines + more.byMachines,
                decisions + more.decisions,
                changed + more.changed);
    }
}
