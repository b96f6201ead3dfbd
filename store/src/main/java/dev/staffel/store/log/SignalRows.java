package dev.staffel.store.log;

import dev.staffel.engine.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of the log on their way into it, at the positions after the last.
final class SignalRows {
    private static final byte[] EMPTY = new byte[0];

    private final List<SignalRow> rows = new ArrayList<>();
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

    List<SignalRow> all() {
        return rows;
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
        boolean acted = kind == Row.Kind.ACTED;
        rows.add(
                new SignalRow(
                        ++last,
                        subject,
                        acted ? message.deed().map(Deed::thousandths).orElse(0L) : 0,
                        message.happened(),
                        message.received(),
                        first ? prepared.hash() : 0,
                        acted ? prepared.shape() : 0,
                        version,
                        message.batch(),
                        source.id(),
                        KindCode.of(kind),
                        source.history(),
                        content,
                        first ? message.messageId() : Optional.empty(),
                        shown ? message.display() : Optional.empty()));
    }

    /// A row about a lead that nobody sent.
    Row add(OwnRow own) {
        rows.add(
                new SignalRow(
                        ++last,
                        -own.lead(),
                        0,
                        own.happened(),
                        own.received(),
                        0,
                        0,
                        version,
                        0,
                        own.source(),
                        KindCode.of(own.kind()),
                        own.history(),
                        own.content(),
                        Optional.empty(),
                        Optional.empty()));
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

    static byte[] empty() {
        return EMPTY;
    }
}
