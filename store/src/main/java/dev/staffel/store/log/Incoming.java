package dev.staffel.store.log;

import dev.staffel.engine.Signal;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A message that wants to become signals: who, what was done, what was learned.
///
/// What was learned comes before what was done, so that a form makes the lead and then counts for it.
///
/// @param source the number of its source
/// @param messageId the sender's name for the message; the same once more is a repetition
/// @param attributes values by attribute name
/// @param decision a decision of the recorded past, such as a stage reached; for a lead that its ids tell
/// @param display JSON that is shown to people and never read by a fold
/// @param batch the batch it can be struck with, 0 for none
public record Incoming(
        int source,
        Optional<String> messageId,
        Ids ids,
        SortedMap<String, String> attributes,
        Optional<Deed> deed,
        Optional<Signal> decision,
        Instant happened,
        Instant received,
        Optional<String> display,
        int batch) {

    public Incoming {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        ids =
                ids.and(Id.email(attributes.getOrDefault("email", "")))
                        .and(Id.phone(attributes.getOrDefault("phone", "")));
        if (decision.isPresent()
                && (decision.get() instanceof Signal.Acted
                        || decision.get() instanceof Signal.Learned)) {
            throw new IllegalArgumentException("what was done or learned is no decision");
        }
    }

    /// A message with nothing but its ids; say more with the methods that follow.
    public static Incoming of(int source, Ids ids, Instant happened, Instant received) {
        return new Incoming(
                source,
                Optional.empty(),
                ids,
                Collections.emptySortedMap(),
                Optional.empty(),
                Optional.empty(),
                happened,
                received,
                Optional.empty(),
                0);
    }

    public Incoming messageId(String id) {
        return new Incoming(
                source,
                Optional.of(id),
                ids,
                attributes,
                deed,
                decision,
                happened,
                received,
                display,
                batch);
    }

    public Incoming learned(SortedMap<String, String> learned) {
        return new Incoming(
                source, messageId, ids, learned, deed, decision, happened, received, display,
                batch);
    }

    public Incoming did(Deed done) {
        return new Incoming(
                source,
                messageId,
                ids,
                attributes,
                Optional.of(done),
                decision,
                happened,
                received,
                display,
                batch);
    }

    public Incoming decided(Signal past) {
        return new Incoming(
                source,
                messageId,
                ids,
                attributes,
                deed,
                Optional.of(past),
                happened,
                received,
                display,
                batch);
    }

    public Incoming displayed(String json) {
        return new Incoming(
                source,
                messageId,
                ids,
                attributes,
                deed,
                decision,
                happened,
                received,
                Optional.of(json),
                batch);
    }

    public Incoming inBatch(int number) {
        return new Incoming(
                source,
                messageId,
                ids,
                attributes,
                deed,
                decision,
                happened,
                received,
                display,
                number);
    }
}
