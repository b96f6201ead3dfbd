package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// How a lead stands: what was decided, once, and is never unmade by arithmetic.
///
/// @param offers how many offers there have been
/// @param contact the first contact that is owed since the lead was accepted, or given to requalification
/// @param outcome the outcome that sales owes since it has accepted the lead
/// @param returnedAt when the lead was last given back, to tell new initiative from old
/// @param silentSince the start of the silence that the holder was told of, so that it is told once
/// @param colleaguesToldAt when the interest was last told to the other leads of the account
/// @param mergedInto the lead that this one was merged into, while it is closed
@SuppressWarnings("AvoidCommonTypeNames") // the word of the architecture for this half of a lead
public record Process(
        String stage,
        Instant stageSince,
        Holder holder,
        int offers,
        Optional<Offer> offer,
        Optional<Debt> debt,
        Optional<Running> contact,
        Optional<Running> outcome,
        Optional<Hold> hold,
        Optional<Instant> returnedAt,
        Optional<Instant> silentSince,
        Optional<Instant> colleaguesToldAt,
        Optional<Long> mergedInto) {

    static Process beginning(String stage, Instant at) {
        return new ProcessDraft(stage, at).done();
    }

    public boolean isClosed() {
        return mergedInto.isPresent();
    }

    /// Whether a question that the lead has asked still waits for its answer.
    public boolean awaits(Effect asked) {
        return switch (asked) {
            case Effect.AskRoute ask ->
                    offer.filter(open -> open.number() == ask.offer())
                            .filter(open ->
                                    open.times().isEmpty() || open.step() == Offer.Step.EXPIRED)
                            .isPresent();
            case Effect.AskClock ask ->
                    switch (ask.what()) {
                        case DATA -> debt.filter(owed -> owed.deadline().isEmpty()).isPresent();
                        case CONTACT -> isUndated(contact);
                        case OUTCOME -> isUndated(outcome);
                        case ANSWER -> offer.filter(open -> open.times().isEmpty()).isPresent();
                    };
            case Effect.Tell _, Effect.TellColleagues _ -> false;
        };
    }

    private static boolean isUndated(Optional<Running> clock) {
        return clock.filter(running -> running.times().isEmpty()).isPresent();
    }

    private Process changed(Consumer<ProcessDraft> change) {
        var draft = new ProcessDraft(this);
        change.accept(draft);
        return draft.done();
    }

    /// In another stage; what was owed in the one before is owed no more.
    Process in(String nextStage, Instant at) {
        return changed(draft -> {
            draft.stage = nextStage;
            draft.stageSince = at;
            draft.contact = Optional.empty();
            draft.outcome = Optional.empty();
        });
    }

    Process with(Holder next) {
        return changed(draft -> draft.holder = next);
    }

    Process with(Offer next) {
        return changed(draft -> {
            draft.offer = Optional.of(next);
            draft.offers = Math.max(offers, next.number());
        });
    }

    Process withoutOffer() {
        return changed(draft -> draft.offer = Optional.empty());
    }

    Process withDebt(Optional<Debt> next) {
        return changed(draft -> draft.debt = next);
    }

    Process withContact(Optional<Running> next) {
        return changed(draft -> draft.contact = next);
    }

    Process withOutcome(Optional<Running> next) {
        return changed(draft -> draft.outcome = next);
    }

    Process withHold(Optional<Hold> next) {
        return changed(draft -> draft.hold = next);
    }

    Process returned(Instant at) {
        return changed(draft -> draft.returnedAt = Optional.of(at));
    }

    Process silentSince(Optional<Instant> since) {
        return changed(draft -> draft.silentSince = since);
    }

    Process colleaguesTold(Instant at) {
        return changed(draft -> draft.colleaguesToldAt = Optional.of(at));
    }

    Process mergedInto(Optional<Long> survivor) {
        return changed(draft -> draft.mergedInto = survivor);
    }
}
