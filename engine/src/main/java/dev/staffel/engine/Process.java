package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// How a lead stands: what was decided, once, and is never unmade by arithmetic.
///
/// @param offers how many offers there have been
/// @param returnedAt when the lead was last given back, to tell new initiative from old
/// @param silentSince the start of the silence that the holder was told of, so that it is told once
/// @param mergedInto the lead that this one was merged into, while it is closed
@SuppressWarnings("AvoidCommonTypeNames") // the word of the architecture for this half of a lead
public record Process(
        String stage,
        Instant stageSince,
        Holder holder,
        int offers,
        Optional<Offer> offer,
        Optional<Debt> debt,
        Optional<Hold> hold,
        Optional<Instant> returnedAt,
        Optional<Instant> silentSince,
        Optional<Long> mergedInto) {

    static Process beginning(String stage, Instant at) {
        return new Process(
                stage,
                at,
                new Holder.Marketing(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isClosed() {
        return mergedInto.isPresent();
    }

    Process in(String nextStage, Instant at) {
        return new Process(
                nextStage,
                at,
                holder,
                offers,
                offer,
                debt,
                hold,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process with(Holder next) {
        return new Process(
                stage,
                stageSince,
                next,
                offers,
                offer,
                debt,
                hold,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process with(Offer next) {
        return new Process(
                stage,
                stageSince,
                holder,
                Math.max(offers, next.number()),
                Optional.of(next),
                debt,
                hold,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process withoutOffer() {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                Optional.empty(),
                debt,
                hold,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process withDebt(Optional<Debt> next) {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                next,
                hold,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process withHold(Optional<Hold> next) {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                debt,
                next,
                returnedAt,
                silentSince,
                mergedInto);
    }

    Process returned(Instant at) {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                debt,
                hold,
                Optional.of(at),
                silentSince,
                mergedInto);
    }

    Process silentSince(Optional<Instant> since) {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                debt,
                hold,
                returnedAt,
                since,
                mergedInto);
    }

    Process mergedInto(Optional<Long> survivor) {
        return new Process(
                stage,
                stageSince,
                holder,
                offers,
                offer,
                debt,
                hold,
                returnedAt,
                silentSince,
                survivor);
    }
}
