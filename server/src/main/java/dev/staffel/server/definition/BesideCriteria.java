package dev.staffel.server.definition;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.LeadSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Holds the leads of a sample against each stage that criteria lead to: as of now, over all that each has done, as if sales
/// had just given it back.
final class BesideCriteria {
    /// So many that pass and so many that narrowly fail.
    static final int SHOWN = 3;

    private final Engine engine;
    private final Ladder ladder;
    private final Instant now;

    BesideCriteria(Engine engine, Instant now) {
        this.engine = engine;
        this.ladder = engine.playbook().agreement().ladder();
        this.now = now;
    }

    /// A lead of the sample, counted by the playbook.
    private record Counted(long number, String stage, dev.staffel.engine.Lead lead, Seen seen) {}

    /// A lead beside one way into a stage.
    private record Tried(Counted lead, int way, Finding finding, Distance distance) {}

    List<Beside> of(LeadSample.Drawn drawn, Shapes shapes) {
        var driver = new Driver(_ -> engine, shapes::claim);
        int day = engine.day(now);
        var counted = new ArrayList<Counted>();
        for (LeadSample.Sampled one : drawn.leads()) {
            if (!ladder.knows(one.stage()) || isOut(ladder.stage(one.stage()))) continue;
            var lead = engine.givenBack(driver.evidence(one.rows(), 0), now);
            counted.add(new Counted(one.lead(), one.stage(), lead, engine.seen(lead, day)));
        }
        return ladder.stages().stream()
                .filter(stage -> !stage.entries().isEmpty())
                .map(stage -> beside(stage, counted, day))
                .toList();
    }

    private static boolean isOut(Stage stage) {
        return stage.isFor(Purpose.DISQUALIFIED);
    }

    private Beside beside(Stage stage, List<Counted> leads, int day) {
        var tried = leads.stream().map(lead -> nearest(lead, stage, day)).toList();
        var passing = tried.stream().filter(one -> one.distance().perMille() == 0).toList();
        var failing =
                tried.stream()
                        .filter(one -> one.distance().isNarrow() && mayRise(one.lead(), stage))
                        .sorted(Comparator.comparingLong(one -> one.distance().perMille()))
                        .limit(SHOWN)
                        .map(one -> shown(one, one.distance().missing()))
                        .toList();
        return new Beside(
                stage.id(),
                passing.stream().map(one -> one.lead().number()).toList(),
                various(passing, stage),
                failing);
    }

    private Tried nearest(Counted lead, Stage stage, int day) {
        var findings = engine.explainEntries(lead.lead(), stage, day);
        Tried nearest = null;
        for (int way = 0; way < findings.size(); way++) {
            var distance = Distance.of(findings.get(way), lead.seen());
            if (nearest == null || distance.perMille() < nearest.distance().perMille()) {
                nearest = new Tried(lead, way, findings.get(way), distance);
            }
        }
        return java.util.Objects.requireNonNull(nearest, "a stage with ways in");
    }

    /// Whether criteria could still move it there: what is past that stage already says nothing about its threshold.
    private boolean mayRise(Counted lead, Stage to) {
        var from = ladder.stage(lead.stage());
        return from.isFor(Purpose.RECYCLED)
                || (from.onTheWay() && ladder.rank(from.id()) < ladder.rank(to.id()));
    }

    /// One for each way in before a second of any; those that are in the stage first, those off the way last.
    private List<Beside.Case> various(List<Tried> passing, Stage stage) {
        var inOrder =
                passing.stream()
                        .sorted(Comparator.comparingInt(one -> farFrom(stage, one.lead())))
                        .toList();
        var chosen = new ArrayList<Tried>();
        var ways = new HashSet<Integer>();
        inOrder.stream().filter(one -> ways.add(one.way())).forEach(chosen::add);
        inOrder.stream().filter(one -> !chosen.contains(one)).limit(SHOWN).forEach(chosen::add);
        return chosen.stream().limit(SHOWN).map(one -> shown(one, holding(one.finding()))).toList();
    }

    private int farFrom(Stage stage, Counted lead) {
        if (lead.stage().equals(stage.id())) return 0;
        return ladder.stage(lead.stage()).onTheWay() ? 1 : 2;
    }

    private static List<Finding> holding(Finding finding) {
        return finding.criterion() instanceof dev.staffel.engine.criteria.Criterion.All
                ? finding.parts()
                : List.of(finding);
    }

    private static Beside.Case shown(Tried tried, List<Finding> why) {
        return new Beside.Case(tried.lead().number(), tried.way(), why);
    }
}
