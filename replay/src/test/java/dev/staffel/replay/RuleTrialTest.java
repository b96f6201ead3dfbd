package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.replay.meters.RuleHealth;
import dev.staffel.replay.meters.RuleHealth.Ailment;
import dev.staffel.replay.meters.RuleTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RuleTrialTest {
    private static final RuleTrial TRIAL =
            new RuleTrial(SHIPPED, _ -> SHIPPED, APast.claims(), day(365));

    private static RuleHealth of(String rule, List<APast> told) {
        var leads = new ArrayList<Map<String, RuleHealth>>();
        for (APast one : told) leads.add(TRIAL.of(one.past()));
        return RuleTrial.sum(leads).stream()
                .filter(health -> health.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<APast> leads(int many, IntFunction<APast> each) {
        var leads = new ArrayList<APast>();
        for (int i = 1; i <= many; i++) leads.add(each.apply(i));
        return leads;
    }

    @Test
    void aRuleWithoutWhichNobodyWouldBeHandedOverAddsAll() {
        // r03: 35 points for asking the price. Twice within two days makes 69, and 60 are enough
        // for an unknown fit: each lead
        // enters the stage and is handed over, two decisions. Without the rule there is not one of
        // them.
        var r03 =
                of("r03", leads(12, i -> APast.of(i).did(1, "Price Asked").did(3, "Price Asked")));

        assertThat(r03.leads()).isEqualTo(12);
        assertThat(r03.fired()).isEqualTo(12);
        assertThat(r03.byHumans()).isEqualTo(24);
        assertThat(r03.decisions()).isEqualTo(24);
        assertThat(r03.changed()).isEqualTo(24);
        assertThat(r03.ailments()).isEmpty();
    }

    @Test
    void aRuleThatChangesNoDecisionAddsNothing() {
        // r17: 8 points for a reference. 35 + 35 + 8 would be 76 at day 3, but 69 are enough
        // without it, at the same instant.
        var r17 =
                of(
                        "r17",
                        leads(
                                30,
                                i ->
                                        APast.of(i)
                                                .did(1, "Reference Viewed")
                                                .did(1, "Price Asked")
                                                .did(3, "Price Asked")));

        assertThat(r17.fired()).isEqualTo(30);
        assertThat(r17.decisions()).isEqualTo(60);
        assertThat(r17.changed()).isZero();
        // 0 of 60: the interval ends at 4.1 %; 0 of 40 would be up to 6.1 %, so that it might
        // change one in 20
        assertThat(r17.ailments()).contains(Ailment.ADDS_NOTHING);
        assertThat(new RuleHealth("r17", 40, 20, 20, 0, 40, 0).ailments()).isEmpty();
    }

    @Test
    void aRuleThatMakesADecisionEarlierChangesIt() {
        // 35 at day 1 and 25 for the finished configurator at day 2: at day 3 35 · 2^(−2/60) + 25 ·
        // 2^(−1/60) + 35 = 93; at day 2
        // 34.6 + 25 = 59.6, not yet 60; with 8 for a reference 67.6. Without r17 it is handed over
        // at day 3, not at day 2.
        var told =
                leads(
                        10,
                        i ->
                                APast.of(i)
                                        .did(1, "Price Asked")
                                        .did(2, "Configurator Finished")
                                        .did(2, "Reference Viewed")
                                        .did(3, "Price Asked"));
        var r17 = of("r17", told);

        assertThat(r17.decisions()).isEqualTo(20);
        assertThat(r17.changed()).isEqualTo(20);
        assertThat(r17.ailments()).isEmpty();
    }

    @Test
    void aRuleThatNeverCountsNeverFires() {
        var r10 = of("r10", leads(20, i -> APast.of(i).did(1, "Price Asked")));

        assertThat(r10.fired()).isZero();
        assertThat(r10.ailments()).as("too few leads to say so").isEmpty();
        // 0 of 260: the interval ends at 0.96 %; 0 of 240 would be up to 1.04 %
        assertThat(new RuleHealth("r10", 260, 0, 0, 0, 90, 0).ailments())
                .containsExactly(Ailment.NEVER_FIRES);
        assertThat(new RuleHealth("r10", 240, 0, 0, 0, 90, 0).ailments()).isEmpty();
    }

    @Test
    void aRuleThatCountsForAllTellsNothingOfAny() {
        // 60 of 60: the interval begins at 95.9 %, the 2.5 % point of Beta(60.5, 0.5)
        assertThat(of("r03", leads(60, i -> APast.of(i).did(1, "Price Asked"))).ailments())
                .contains(Ailment.FIRES_ON_EVERYONE);
        // 20 of 20: it begins at 88.3 %, so that is not said yet
        assertThat(of("r03", leads(20, i -> APast.of(i).did(1, "Price Asked"))).ailments())
                .doesNotContain(Ailment.FIRES_ON_EVERYONE);
    }

    @Test
    void aRuleMetMostlyByMachinesIsSaidToBe() {
        var mostly = new RuleHealth("r20", 100, 30, 30, 70, 50, 3);
        // 70 of 100 machines: the interval is 60.5 % to 78.3 %
        assertThat(mostly.ailments()).containsExactly(Ailment.FIRES_ON_MACHINES);
        // 55 of 100: 45.2 % to 64.5 %, so it may be less than half
        assertThat(new RuleHealth("r20", 100, 30, 45, 55, 50, 3).ailments()).isEmpty();
    }

    @Test
    void ofALeadWithoutAnyActivityNoRuleTellsAnything() {
        assertThat(TRIAL.of(APast.of(1).past())).isEmpty();
    }
}
