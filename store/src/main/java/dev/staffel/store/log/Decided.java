package dev.staffel.store.log;

import dev.staffel.store.identity.LinkChanges;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of a batch of messages, ready to be written under the append lock.
///
/// @param head where the log has to end, so that it can be written as it is
/// @param last the position of its last row
/// @param results of the messages, in their order
record Decided(
        Head head,
        long last,
        SignalWriting rows,
        List<Appended> results,
        List<Rejected> rejected,
        Map<Long, LocalDate> quarantined,
        Set<Integer> batches,
        LinkChanges links) {
    private static final String END = "append-end";

    /// A message that can't be logged, and why.
    record Rejected(Incoming message, String reason) {}

    /// Where the log ends with it.
    Head after() {
        return new Head(last, head.version(), head.writer());
    }

    /// Writes it; the caller's transaction goes on.
    void write(Session session) {
        writeRare(session);
        writeRows(session);
    }

    /// Writes it as the last of the transaction, which may have ended with it.
    void writeLast(Session session) {
        writeRare(session);
        if (rows.isFew()) {
            rows.bind(linksAnd(session, END, "append-rows", "append-commit")).runAndCommit();
        } else {
            writeRows(session);
        }
    }

    // The last position moves on before the rows are there, which nobody sees: they come with the
    // same commit, and if
    // they don't, a gap is left.
    private void writeRows(Session session) {
        if (hasRows() || !links.statements().isEmpty()) linksAnd(session, END).run();
        rows.copy(session);
    }

    private Call linksAnd(Session session, String... behind) {
        var names = new ArrayList<>(links.statements());
        names.addAll(List.of(behind));
        return links.bind(session.call(SignalLog.SQL.joined(names))).set("last", last);
    }

    private boolean hasRows() {
        return last > head.last();
    }

    private void writeRare(Session session) {
        for (Rejected one : rejected) {
            var message = one.message();
            Rejections.add(
                    session,
                    message.source(),
                    message.received(),
                    one.reason(),
                    message.messageId().orElse(""),
                    message.display().orElse(""));
        }
        quarantined.forEach((subject, day) ->
                session.call(SignalLog.SQL.named("append-quarantine"))
                        .set("day", day)
                        .set("subject", subject)
                        .update());
        if (!batches.isEmpty() && hasRows()) {
            session.call(SignalLog.SQL.named("append-batches"))
                    .set("first", head.last() + 1)
                    .set("last", last)
                    .set("batches", batches.stream().mapToInt(Integer::intValue).toArray())
                    .update();
        }
    }
}
