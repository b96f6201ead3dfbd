package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// Takes in what changes a lead's evidence, and what follows from it at once.
final class News {
    private final Matching matching;
    private final Reading reading;
    private final Counter counter;

    News(Matching matching, Reading reading, Counter counter) {
        this.matching = matching;
        this.reading = reading;
        this.counter = counter;
    }

    void acted(Turn turn, Signal.Acted acted, Optional<Evidence> counted) {
        var before = turn.lead().evidence();
        var evidence = counted.orElseGet(() -> counter.kept(counter.count(before, acted), acted));
        turn.lead(turn.lead().with(evidence, turn.lead().fit()));
        follow(turn, matching.of(acted.shape()));
    }

    /// What follows at once from an activity of this meaning that has been counted.
    static void follow(Turn turn, Match match) {
        if (turn.process().isClosed()) return;
        if (match.isContact()) new Owing(turn).contacted();
        if (match.isEnquiry()) new Handing(turn).enquiry();
    }

    void learned(Turn turn, Signal.Learned learned) {
        var evidence = counter.learn(turn.lead().evidence(), learned);
        var lead = turn.lead().with(evidence, turn.lead().fit());
        turn.lead(reading.mayChangeFit(learned) ? graded(lead) : lead);
        if (!turn.process().isClosed()) new Owing(turn).learned(learned);
    }

    void recast(Turn turn, Signal.Recast recast, Engine.Before before) {
        var cause = Cause.of(Cause.Kind.RECAST, recast.cause());
        long was =
                before.interestThousandths()
                        .orElseGet(() -> interest(turn.lead(), before.engine(), turn.at()));
        turn.lead(graded(turn.lead().with(recast.evidence(), turn.lead().fit())));
        long is = reading.interest(turn.lead().evidence(), turn.today()).milli();
        turn.fact(new Fact.Recounted(was, is, cause));
        new Succession(turn, before.engine().playbook(), cause).run();
    }

    private static long interest(Lead lead, Engine engine, Instant at) {
        return engine.interest(lead, engine.day(at)).milli();
    }

    /// The lead with its fit computed anew.
    Lead graded(Lead lead) {
        return lead.with(lead.evidence(), reading.fit(lead));
    }
}
