package dev.staffel.engine;

import dev.staffel.engine.Playbook.Agreement;
import dev.staffel.engine.Playbook.WorkingSettings;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.stage.Ladder;
import java.time.ZoneId;
import java.util.Optional;

/// Playbooks for tests: the default one in miniature, and others that differ from it in one thing.
final class TestPlaybooks {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TestPlaybooks() {}

    /// Version 1: twelve stages, two desks, two personas, and a rule of each sort.
    static Playbook machines() {
        return playbook(TestRules.first(), TestLadders.full(), TestTerms.bothDesks());
    }

    /// Version 2: other points, another order of rules, one rule and one topic fewer, a higher threshold.
    static Playbook machinesRevised() {
        var agreement =
                agreement(TestRules.second(), TestLadders.stricter(), TestTerms.bothDesks());
        return new Playbook(
                new Label("Maschinen 2", "Machines 2"),
                BERLIN,
                agreement,
                new WorkingSettings(
                        TestSettings.fewerTopics(),
                        TestSettings.activities(),
                        TestSettings.titles()));
    }

    /// Version 3: the ladder is shorter, and the requalification desk, a clock and a reason are gone.
    static Playbook machinesShortened() {
        return playbook(TestRules.second(), TestLadders.withoutSql(), TestTerms.oneDesk());
    }

    /// The handover of variant B: a requalification desk calls first.
    static Playbook machinesWithRequalification() {
        return playbook(TestRules.first(), TestLadders.full(), TestTerms.requalificationFirst());
    }

    /// Lead, MQL, SQL: no stage of its own for an offer, and nothing fades.
    static Playbook textBook() {
        return playbook(TestRules.textBook(), TestLadders.textBook(), TestTerms.oneDesk());
    }

    /// A lead qualifies by having gone quiet or having cooled down, both of which time alone brings.
    static Playbook forgotten() {
        return playbook(TestRules.first(), TestLadders.forgotten(), TestTerms.bothDesks());
    }

    /// Of the leads up to 20 points below the threshold every fifth is handed over all the same.
    static Playbook machinesWithControlSample() {
        var sample = new ControlSample(20, 20_000, "spring");
        return playbook(
                TestRules.first(),
                TestLadders.full(),
                TestTerms.bothDesks().with(Optional.of(sample)));
    }

    /// Sales has agreed that what it leaves without an outcome goes back to nurture.
    static Playbook machinesThatReturnByThemselves() {
        return playbook(TestRules.first(), TestLadders.full(), TestTerms.returningByThemselves());
    }

    static Playbook with(TestRules rules) {
        return playbook(rules, TestLadders.full(), TestTerms.bothDesks());
    }

    static Playbook playbook(TestRules rules, Ladder ladder, HandoverTerms terms) {
        return new Playbook(
                new Label("Maschinen", "Machines"),
                BERLIN,
                agreement(rules, ladder, terms),
                new WorkingSettings(
                        TestSettings.topics(), TestSettings.activities(), TestSettings.titles()));
    }

    private static Agreement agreement(TestRules rules, Ladder ladder, HandoverTerms terms) {
        return new Agreement(
                ladder,
                rules.rules(),
                rules.maturity(),
                TestPersonas.both(),
                TestPersonas.terms(),
                terms);
    }
}
