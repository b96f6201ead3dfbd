package dev.staffel.engine;

import dev.staffel.engine.stage.Purpose;
import java.time.Instant;
import java.util.Optional;

/// Decides about one lead whose signals have been counted already, signal by signal along its trail; for replays.
///
/// It decides what [Engine#apply] decides, but tells nobody: neither a holder of a silence nor colleagues of a second person,
/// by which no lead is moved. Not for several threads.
public final class Following {
    private final Engine engine;
    private final Trail trail;
    private final long number;
    private final Leeway leeway;

    /// @param number the lead's number, by which a control sample draws it
    /// @param trail of this engine
    /// @param leeway hears how near its decisions come to others
    public Following(Engine engine, long number, Trail trail, Leeway leeway) {
        this.engine = engine;
        this.trail = trail;
        this.number = number;
        this.leeway = leeway;
    }

    /// The lead before its first signal.
    public Outcome begin(Instant at) {
        var start = engine.playbook().agreement().ladder().stageFor(Purpose.START).id();
        var turn = turn(trail.lead(0, Process.beginning(start, at), at));
        Engine.settle(turn, false);
        return turn.outcome();
    }

    /// What a signal of the trail leads to.
    ///
    /// @param lead as it stood after the signals before, or later
    /// @param place of the signal in the trail, from 0
    public Outcome apply(Lead lead, int place) {
        var signal = trail.signal(place);
        var turn = turn(lead.at(signal.at()));
        new Clocks(turn).run();
        turn.lead(turn.lead().with(trail.evidence(place + 1), trail.fit(place + 1)));
        if (signal instanceof Signal.Acted acted)
            News.follow(turn, engine.reading().matching().of(acted.shape()));
        if (signal instanceof Signal.Learned learned) new Owing(turn).learned(learned);
        return settled(lead, turn, true);
    }

    /// What it leads to that time has passed.
    public Outcome pass(Lead lead, Instant at) {
        var turn = turn(lead.at(at));
        new Clocks(turn).run();
        return settled(lead, turn, false);
    }

    /// The next instant at which time alone may move the lead, if any.
    ///
    /// @param after see [Engine#wakeAt]
    public Optional<Instant> movesAt(Lead lead, Instant after) {
        return engine.wakes().nextMoving(lead, after, leeway);
    }

    /// The lead after so many signals of the trail, given back by sales just now.
    public Lead givenBack(int known, Instant at) {
        var recycled = engine.playbook().agreement().ladder().stageFor(Purpose.RECYCLED).id();
        return trail.lead(known, Process.beginning(recycled, at).returned(at), at);
    }

    private Turn turn(Lead lead) {
        return new Turn(engine.playbook(), engine.reading(), lead, number, leeway);
    }

    private Outcome settled(Lead before, Turn turn, boolean isNews) {
        if (engine.isUnsettled(before, turn.lead())) Engine.settle(turn, isNews);
        return turn.outcome();
    }
}
