package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.grade.Grading;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.questionnaire.Answered;
import dev.staffel.engine.questionnaire.Level;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.Keeping;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// The pure function at the heart: a lead and a signal give a lead, facts and effects, under one playbook.
///
/// Knows no clock: time comes with the signals. Safe for use by many threads.
public final class Engine {
    /// Grows when a release decides differently from the one before; part of every decision's cause. What was decided under
    /// a lower number stays decided: the release that raises it takes each lead over by a checkpoint and a recast.
    public static final int BEHAVIOUR = 3;

    private final Playbook playbook;
    private final Matching matching;
    private final Reading reading;
    private final Keeping keeping;
    private final Counter counter;
    private final News news;
    private final Wakes wakes;
    private final SecondPersons secondPersons;

    public Engine(Playbook playbook) {
        this(playbook, new Reading(playbook), keeping(playbook));
    }

    private Engine(Playbook playbook, Reading reading, Keeping keeping) {
        this.playbook = playbook;
        this.matching = reading.matching();
        this.reading = reading;
        this.keeping = keeping;
        this.counter = new Counter(matching, reading.days(), keeping);
        this.news = new News(matching, reading, counter);
        this.wakes = new Wakes(playbook, reading);
        this.secondPersons = new SecondPersons(playbook);
    }

    /// The engine of another playbook, over the same shapes. What both do alike they share: where playbooks differ little, one
    /// more engine costs little.
    public Engine with(Playbook other) {
        var here = playbook.agreement();
        var there = other.agreement();
        boolean keepsAlike =
                here.rules().equals(there.rules()) && here.maturity().equals(there.maturity());
        return new Engine(other, reading.with(other), keepsAlike ? keeping : keeping(other));
    }

    private static Keeping keeping(Playbook playbook) {
        return new Keeping(playbook.agreement().rules(), playbook.agreement().maturity());
    }

    Wakes wakes() {
        return wakes;
    }

    Reading reading() {
        return reading;
    }

    public Playbook playbook() {
        return playbook;
    }

    /// A lead of which nothing is known yet, in the first stage, held by marketing.
    public Outcome begin(Instant at, Cause cause) {
        var start = playbook.agreement().ladder().stageFor(Purpose.START).id();
        var lead = new Lead(Evidence.NONE, Process.beginning(start, at), Fit.NONE, at);
        var turn = new Turn(playbook, reading, news.graded(lead), 0);
        turn.fact(new Fact.Began(start, cause));
        settle(turn, false);
        return turn.outcome();
    }

    /// A lead with this evidence that sales has just given back: recycled, held by marketing. For replay, which knows of a
    /// return but not of the process before it.
    public Lead givenBack(Evidence evidence, Instant at) {
        var recycled = playbook.agreement().ladder().stageFor(Purpose.RECYCLED).id();
        var process = Process.beginning(recycled, at).returned(at);
        return news.graded(new Lead(evidence, process, Fit.NONE, at));
    }

    /// What the signal leads to; its `at` must not lie before the lead's.
    ///
    /// First comes what was due by then, whenever somebody looked at the clock; then the signal; then what criteria and
    /// silence make of it. So a lead is settled after each signal: asked again at the same instant, it decides nothing.
    ///
    /// @param number the lead's number, by which a control sample draws it; 0 for one that has none and is never drawn
    public Outcome apply(long number, Lead lead, Signal signal) {
        return apply(number, lead, signal, Before.same(this), Optional.empty());
    }

    /// As above, for a lead that has no number.
    public Outcome apply(Lead lead, Signal signal) {
        return apply(0, lead, signal);
    }

    /// How a lead was counted so far; differs from what this engine knows only at a recast.
    ///
    /// @param engine that counted it
    /// @param interestThousandths as it was shown, where an earlier release has counted
    record Before(Engine engine, Optional<Long> interestThousandths) {
        static Before same(Engine engine) {
            return new Before(engine, Optional.empty());
        }
    }

    /// @param before how the lead's evidence was counted
    /// @param counted the evidence with this activity, where it had to be counted anew
    Outcome apply(
            long number, Lead lead, Signal signal, Before before, Optional<Evidence> counted) {
        if (signal.at().isBefore(lead.at())) {
            throw new IllegalArgumentException(
                    "signal at " + signal.at() + " before the lead's clock " + lead.at());
        }
        var turn = new Turn(playbook, reading, lead.at(signal.at()), number);
        if (!lead.process().isClosed()) new Clocks(turn).run();
        answer(turn, signal, before, counted);
        boolean isNews = signal instanceof Signal.Acted || signal instanceof Signal.Learned;
        if (isUnsettled(lead, turn.lead())) {
            settle(turn, isNews);
            Silences.tell(turn);
        }
        if (signal instanceof Signal.Acted) secondPersons.tell(turn);
        return turn.outcome();
    }

    private void answer(Turn turn, Signal signal, Before before, Optional<Evidence> counted) {
        switch (signal) {
            case Signal.Acted acted -> news.acted(turn, acted, counted);
            case Signal.Learned learned -> news.learned(turn, learned);
            case Signal.Routed routed -> new Answers(turn).routed(routed);
            case Signal.Clocked clocked -> new Clocks(turn).clocked(clocked);
            case Signal.Accepted accepted -> new Answers(turn).accepted(accepted);
            case Signal.Returned returned -> new Answers(turn).returned(returned);
            case Signal.Reassigned reassigned -> new Answers(turn).reassigned(reassigned);
            case Signal.DataAsked asked -> new Owing(turn).asked(asked);
            case Signal.Moved moved -> new Moves(turn).moved(moved);
            case Signal.TimePassed _ -> {}
            case Signal.Recast recast -> news.recast(turn, recast, before);
            case Signal.Closed(_, var into) -> turn.close(into);
            case Signal.Reopened _ -> turn.reopen();
            case Signal.OverrideEnded ended -> new Moves(turn).overrideEnded(ended);
        }
    }

    /// Without news and on the same day nothing can be decided that was not decided before.
    @SuppressWarnings("ReferenceEquality") // another instance may be equal, which costs a look only
    boolean isUnsettled(Lead before, Lead after) {
        if (after.process().isClosed()) return false;
        return after.evidence() != before.evidence()
                || after.process() != before.process()
                || reading.days().of(after.at()) != reading.days().of(before.at());
    }

    /// @param isNews whether the person did something or became better known; only then is a control sample drawn, so that
    ///     looking at the clock at whatever instant decides nothing that would not have been decided without it
    static void settle(Turn turn, boolean isNews) {
        new Owing(turn).completed();
        new Deciding(turn).decide(isNews);
    }

    /// The evidence after one more activity or piece of news; the part of [#apply] that any order may be fed to.
    public Evidence count(Evidence evidence, Signal signal) {
        return switch (signal) {
            case Signal.Acted acted -> counter.count(evidence, acted);
            case Signal.Learned learned -> counter.learn(evidence, learned);
            case Signal.Routed _,
                    Signal.Clocked _,
                    Signal.Accepted _,
                    Signal.Returned _,
                    Signal.Reassigned _,
                    Signal.DataAsked _,
                    Signal.Moved _,
                    Signal.TimePassed _,
                    Signal.Recast _,
                    Signal.Closed _,
                    Signal.Reopened _,
                    Signal.OverrideEnded _ ->
                    evidence;
        };
    }

    /// The evidence without what nobody can ask for any more.
    Evidence kept(Evidence evidence) {
        return counter.kept(evidence);
    }

    /// Whether an activity lies so far back that all evidence has to be counted anew with it.
    boolean isOfLongAgo(Lead lead, Signal.Acted acted) {
        return counter.isOfLongAgo(lead.evidence(), acted);
    }

    /// The lead with its fit computed anew; for a lead read from its stored form.
    Lead restored(Lead lead) {
        return news.graded(lead);
    }

    /// The next instant at which time alone may decide something, if any.
    ///
    /// @param after when the lead was asked last, by a signal or by time; not before its own clock
    public Optional<Instant> wakeAt(Lead lead, Instant after) {
        return wakes.next(lead, after);
    }

    /// The day of the epoch, in the company's zone.
    public int day(Instant instant) {
        return reading.days().of(instant);
    }

    /// What a claim means: the place of its activity type in the settings, or -1 when it is not mapped.
    public int activityOf(Claim claim) {
        return matching.of(claim).activity();
    }

    /// The place of the claim's topic from 1, 0 for none.
    public int topicOf(Claim claim) {
        return matching.of(claim).topic();
    }

    /// The ids of the rules that count an activity of this claim with this amount.
    public List<String> rulesOf(Claim claim, long thousandths) {
        var rules = playbook.agreement().rules();
        return counter.rules(matching.of(claim), thousandths).stream()
                .filter(place -> place < rules.size())
                .map(place -> rules.get(place).id())
                .toList();
    }

    public Interest interest(Lead lead, int day) {
        return reading.interest(lead.evidence(), day);
    }

    public Optional<Phase> maturity(Lead lead, int day) {
        return reading.phase(lead.evidence(), day);
    }

    /// Line by line why interest is what it is on that day; the lines add up to it exactly.
    public List<ScoreLine> explainInterest(Lead lead, int day) {
        return reading.explain(lead.evidence(), day);
    }

    public List<Grading.PersonaFinding> explainFit(Lead lead) {
        return reading.explainFit(lead);
    }

    /// The entries of a stage with ticks and crosses, as of that day.
    public List<Finding> explainEntries(Lead lead, Stage stage, int day) {
        var seen = seen(lead, day);
        return stage.entries().stream()
                .map(entry -> Evaluation.explain(entry.criterion(), seen))
                .toList();
    }

    /// The items of the required data that are missing.
    public List<String> missing(Lead lead) {
        return Handing.missing(playbook, seen(lead, day(lead.at())));
    }

    /// The value of an attribute as criteria see it, such as a role read from the title; empty when it is not known.
    public String attribute(Lead lead, String name) {
        var value = new LeadSeen(reading, lead, 0).attribute(name);
        return value == null ? "" : value;
    }

    /// How often whoever has the lead has tried to reach the person; nothing where their desk has promised nothing.
    public Optional<Tried> tried(Lead lead, int day) {
        return Tries.of(playbook.agreement().handover(), lead.process(), seen(lead, day));
    }

    /// The first route of an occasion that fits the lead on a day; nothing where none does.
    public Optional<Route> route(Lead lead, Occasion occasion, int day) {
        return Handing.route(playbook.agreement().handover(), occasion, seen(lead, day));
    }

    /// What routing goes by on a day; traits of which nothing is known are left out.
    public SortedMap<Trait, SortedSet<String>> routeTraits(Lead lead, int day) {
        return RouteTraits.of(this, lead, day);
    }

    /// The questionnaire to ask a lead, by its persona; nothing where the playbook has none.
    public Optional<Questionnaire> questionnaire(Lead lead) {
        return playbook.agreement().questionnaire().map(one -> one.of(lead.fit().persona()));
    }

    /// Cold, warm or hot; empty while too much of the questionnaire is open.
    public Optional<Level> level(Lead lead) {
        return answered(lead).flatMap(Answered::level);
    }

    /// What sales' questionnaire has brought so far; nothing where the playbook has none.
    public Optional<Answered> answered(Lead lead) {
        return questionnaire(lead).map(one -> one.read(lead.evidence().attributes()::value));
    }

    /// The lead on a day, as criteria see it.
    public Seen seen(Lead lead, int day) {
        return new LeadSeen(reading, lead, day);
    }

    /// What each rule would add now if its activity were done once more, most first; rules that would add nothing are
    /// left out.
    public List<Lever> levers(Lead lead, int day) {
        return new Levers(playbook, reading).of(lead, day);
    }
}
