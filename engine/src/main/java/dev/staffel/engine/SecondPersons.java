package dev.staffel.engine;

import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import dev.staffel.engine.stage.Side;
import java.time.Duration;
import java.util.Optional;

/// Tells the other leads of an account that one more person of the company has become interested.
///
/// Told once, and again when the rule could count it again.
final class SecondPersons {
    private final Optional<Rule> rule;
    private final long level;

    SecondPersons(Playbook playbook) {
        rule =
                playbook.agreement().rules().stream()
                        .filter(one -> one.trigger() instanceof Trigger.OnSecondPerson)
                        .findFirst();
        level =
                rule.map(Rule::trigger).orElse(null)
                                instanceof Trigger.OnSecondPerson(var thousandths)
                        ? thousandths
                        : Long.MAX_VALUE;
    }

    void tell(Turn turn) {
        if (rule.isEmpty() || turn.process().isClosed() || isTold(turn)) return;
        if (turn.seen().interest().milli() < level) return;
        if (turn.ladder().stage(turn.process().stage()).side() == Side.NONE) return;
        turn.process(turn.process().colleaguesTold(turn.at()));
        turn.fact(new Fact.ColleaguesTold(Cause.of(Cause.Kind.CRITERIA, rule.get().id())));
        turn.effect(new Effect.TellColleagues());
    }

    private boolean isTold(Turn turn) {
        var told = turn.process().colleaguesToldAt();
        if (told.isEmpty()) return false;
        var cap = rule.flatMap(Rule::cap).orElse(Cap.once());
        return cap.isForever() || turn.at().isBefore(told.get().plus(Duration.ofDays(cap.days())));
    }
}
