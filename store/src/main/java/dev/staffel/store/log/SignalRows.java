package dev.staffel.store.log;

import dev.staffel.engine.Row;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.Optional;

/// Rows of the log on their way into it, in the order of the columns that `append-signals` names.
final class SignalRows {
    private static final byte[] EMPTY = new byte[0];

    private final BinaryCopy copy = new BinaryCopy(15);
    private final int version;
    private long last;

    /// @param last the last position taken
    SignalRows(long last, int version) {
        this.last = last;
        this.version = version;
    }

    /// The last position taken so far.
    long last() {
        return last;
    }

    int version() {
        return version;
    }

    boolean isEmpty() {
        return copy.isEmpty();
    }

    /// A row of a message.
    ///
    /// @param first whether it is the message's first row, which carries its id
    void add(
            Prepared prepared,
            Source source,
            long subject,
            Row.Kind kind,
            byte[] content,
            boolean first,
            boolean shown) {
        var message = prepared.message();
        long thousandths =
                kind == Row.Kind.ACTED && message.deed().isPresent()
                        ? message.deed().get().thousandths()
                        : 0;
        start(
                subject,
                thousandths,
                message.happened(),
                message.received(),
                first ? prepared.hash() : 0);
        copy.int4(kind == Row.Kind.ACTED ? prepared.shape() : 0)
                .int4(version)
                .int4(message.batch())
                .int2(source.id());
        copy.int2(KindCode.of(kind)).bool(source.history()).bytea(content);
        optional(first ? message.messageId() : Optional.empty());
        if (shown && message.display().isPresent()) {
            copy.text(message.display().get());
        } else {
            copy.nothing();
        }
    }

    /// A row about a lead that nobody sent.
    Row add(OwnRow own) {
        start(-own.lead(), 0, own.happened(), own.received(), 0);
        copy.int4(0).int4(version).int4(0).int2(own.source());
        copy.int2(KindCode.of(own.kind()))
                .bool(own.history())
                .bytea(own.content())
                .nothing()
                .nothing();
        return new Row(
                last,
                own.kind(),
                0,
                0,
                own.happened().toEpochMilli(),
                own.received().toEpochMilli(),
                own.history(),
                version,
                own.content());
    }

    private void start(
            long subject, long thousandths, Instant happened, Instant received, long hash) {
        last++;
        copy.row().int8(last).int8(subject).int8(thousandths);
        copy.timestamp(happened).timestamp(received).int8(hash);
    }

    private void optional(Optional<String> text) {
        if (text.isPresent()) {
            copy.text(text.get());
        } else {
            copy.nothing();
        }
    }

    void write(Session session, NamedStatement into) {
        copy.write(session, into);
    }

    static byte[] empty() {
        return EMPTY;
    }
}
