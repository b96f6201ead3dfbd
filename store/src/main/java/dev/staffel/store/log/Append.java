package dev.staffel.store.log;

import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Trust;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Linking;
import dev.staffel.store.identity.Placement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Decides what becomes of the messages of one append; nothing is written here.
final class Append {
    private static final String RETRY_OF_ERASED = "a repetition of a message that was erased";
    private static final String ERASED_RECORD = "a record whose person was erased";
    private static final String TOO_MUCH = "its id has too many signals today";
    private static final String OTHER_CONTENT = "another message has the same id";

    private final Sources sources;
    private final Quarantine quarantine;
    private final Known known;
    private final Linking linking;
    private final Head head;
    private final SignalRows rows;
    private final List<Appended> results = new ArrayList<>();
    private final List<Decided.Rejected> rejected = new ArrayList<>();
    private final Map<Long, LocalDate> quarantined = new TreeMap<>();
    private final Set<Integer> batches = new TreeSet<>();

    /// @param head where the log ends
    Append(Means means, Known known, Head head) {
        this.sources = means.sources();
        this.quarantine = means.quarantine();
        this.known = known;
        this.linking = known.linking();
        this.head = head;
        this.rows = new SignalRows(head.last(), head.version());
    }

    Decided decide(List<Prepared> messages) {
        for (int place = 0; place < messages.size(); place++) {
            var prepared = messages.get(place);
            var result =
                    prepared.isRefused()
                            ? new Appended.Refused(prepared.refused())
                            : one(place, prepared);
            if (result instanceof Appended.Logged logged)
                known.remember(prepared, logged.position());
            if (result instanceof Appended.Refused(var reason)) {
                rejected.add(new Decided.Rejected(prepared.message(), reason));
            }
            results.add(result);
        }
        return new Decided(
                head,
                rows.last(),
                new SignalWriting(rows.all()),
                results,
                rejected,
                quarantined,
                batches,
                linking.changes());
    }

    private Appended one(int place, Prepared prepared) {
        var message = prepared.message();
        var before = known.before(prepared);
        if (before.isPresent()) {
            return before.get().hash() == prepared.hash()
                    ? new Appended.Repeated(before.get().position())
                    : new Appended.Refused(OTHER_CONTENT);
        }
        if (known.isErased(place)) return new Appended.Refused(RETRY_OF_ERASED);
        if (known.isOfErasedRecord(place)) return new Appended.Refused(ERASED_RECORD);
        var source = sources.find(message.source()).orElseThrow();
        if (source.trust() == Trust.PUBLIC && message.ids().has(Id.Kind.KEY)) {
            return new Appended.Refused("a public source names a record's key");
        }
        if (message.decision().isPresent() && !linking.isLead(message.ids())) {
            return new Appended.Refused("a decision about nobody known as a lead");
        }
        long position = rows.last() + 1;
        var placement = linking.place(message.ids(), source.trust(), source.id(), position);
        if (source.trust() == Trust.PUBLIC && isTooMuch(placement.subject(), prepared)) {
            return new Appended.Refused(TOO_MUCH);
        }
        add(prepared, source, placement);
        if (message.batch() != 0) batches.add(message.batch());
        return new Appended.Logged(position, placement.lead());
    }

    private boolean isTooMuch(long subject, Prepared prepared) {
        var today = LocalDate.ofInstant(prepared.message().received(), ZoneOffset.UTC);
        if (known.isQuarantined(subject, today)) return true;
        if (!quarantine.isTooMuch(subject, today)) return false;
        quarantined.put(subject, today);
        return true;
    }

    private void add(Prepared prepared, Source source, Placement placement) {
        var message = prepared.message();
        boolean learned =
                !message.attributes().isEmpty()
                        || (message.deed().isEmpty() && message.decision().isEmpty());
        boolean first = true;
        if (learned) {
            var content =
                    SignalCodec.content(
                            new Signal.Learned(
                                    message.received(),
                                    message.happened(),
                                    source.trust(),
                                    message.attributes()));
            rows.add(
                    prepared,
                    source,
                    placement.subject(),
                    Row.Kind.LEARNED,
                    content,
                    true,
                    message.deed().isEmpty());
            first = false;
        }
        if (message.deed().isPresent()) {
            rows.add(
                    prepared,
                    source,
                    placement.subject(),
                    Row.Kind.ACTED,
                    SignalRows.empty(),
                    first,
                    true);
            first = false;
        }
        if (placement.recast()) {
            rows.add(
                    new OwnRow(
                            placement.lead(),
                            Source.STAFFEL,
                            Row.Kind.RECAST,
                            OwnRow.recast("joined"),
                            message.happened(),
                            message.received(),
                            source.history()));
        }
        if (message.decision().isPresent()) {
            var past = message.decision().get();
            rows.add(
                    prepared,
                    source,
                    -placement.lead(),
                    SignalCodec.kind(past),
                    SignalCodec.content(past),
                    first,
                    true);
        }
    }
}
