package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// A process half while it is being changed, so that each change names only what it changes.
final class ProcessDraft {
    String stage;
    Instant stageSince;
    Holder holder = new Holder.Marketing();
    int offers;
    Optional<Offer> offer = Optional.empty();
    Optional<Debt> debt = Optional.empty();
    Optional<Running> contact = Optional.empty();
    Optional<Running> outcome = Optional.empty();
    Optional<Hold> hold = Optional.empty();
    Optional<Instant> returnedAt = Optional.empty();
    Optional<Instant> silentSince = Optional.empty();
    Optional<Instant> colleaguesToldAt = Optional.empty();
    Optional<Long> mergedInto = Optional.empty();

    ProcessDraft(String stage, Instant since) {
        this.stage = stage;
        this.stageSince = since;
    }

    ProcessDraft(Process process) {
        this(process.stage(), process.stageSince());
        holder = process.holder();
        offers = process.offers();
        offer = process.offer();
        debt = process.debt();
        contact = process.contact();
        outcome = process.outcome();
        hold = process.hold();
        returnedAt = process.returnedAt();
        silentSince = process.silentSince();
        colleaguesToldAt = process.colleaguesToldAt();
        mergedInto = process.mergedInto();
    }

    Process done() {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                debt,
                contact,
                outcome,
                hold,
                returnedAt,
                silentSince,
                colleaguesToldAt,
                mergedInto);
    }
}
