package dev.staffel.store.log;

import dev.staffel.engine.Row;
import dev.staffel.store.identity.NumberBlocks;
import dev.staffel.store.identity.People;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// The one log. Every append holds one lock until its transaction has ended, so the order of positions is the order of
/// commits and nobody who reads on from a position can miss a row.
public final class SignalLog {
    /// How many messages one transaction takes at most.
    public static final int AT_ONCE = 1_000;

    static final Statements SQL = Statements.beside(SignalLog.class, "append.sql");

    private static final NamedStatement LOCK_AS = SQL.joined("append-alone", "append-head");

    private final Preparing preparing;
    private final Means means;

    public SignalLog(Sources sources, Shapes shapes) {
        preparing = new Preparing(sources, shapes);
        means =
                new Means(
                        sources,
                        new ErasedMessages(),
                        new Quarantine(),
                        new NumberBlocks(),
                        new NumberBlocks());
    }

    /// Messages whose claims have their numbers.
    public static final class Ready {
        private final List<Prepared> messages;

        private Ready(List<Prepared> messages) {
            this.messages = messages;
        }

        List<Prepared> messages() {
            return messages;
        }

        int size() {
            return messages.size();
        }
    }

    /// Gets messages ready for [#append]; outside of any transaction, because it may begin its own.
    public Ready prepare(List<Incoming> messages) {
        if (messages.size() > AT_ONCE) {
            throw new IllegalArgumentException(
                    "at most " + AT_ONCE + " at once: " + messages.size());
        }
        return new Ready(preparing.prepare(messages));
    }

    /// Appends messages in the caller's transaction and tells what became of each, in their order.
    ///
    /// From here to the end of the transaction nobody else appends; so the caller must hold all the row locks it needs
    /// already, and be quick.
    public List<Appended> append(Session session, Ready ready) {
        var known =
                Known.read(
                        session,
                        ready.messages,
                        new Known.Look(true, true, ""),
                        means,
                        new People());
        var decided = new Append(means, known, known.head()).decide(ready.messages);
        decided.write(session);
        return decided.results();
    }

    Means means() {
        return means;
    }

    /// Appends rows about leads that nobody sent, in the caller's transaction under the same terms; they come back as
    /// they are to be folded.
    public List<Row> appendOwn(Session session, List<OwnRow> rows) {
        if (rows.isEmpty()) return List.of();
        var head = head(session);
        var signals = new SignalRows(head.last(), head.version());
        var appended = rows.stream().map(row -> signals.add(row)).toList();
        end(session, signals);
        return appended;
    }

    /// Takes the append lock until the end of the transaction; the last position taken. For what is known of the log from
    /// the next position on.
    public long lock(Session session) {
        return head(session).last();
    }

    static Head head(Session session) {
        var heads = new ArrayList<Head>();
        session.call(SQL.named("append-lock")).eachOf(_ -> {}, row -> heads.add(Head.of(row)));
        return heads.getFirst();
    }

    /// The same for an appender, which keeps what it knows of links from then on.
    static Head lockAs(Session session, String appender) {
        var heads = new ArrayList<Head>();
        session.call(LOCK_AS)
                .set("appender", appender)
                .eachOf(_ -> {}, row -> heads.add(Head.of(row)));
        return heads.getFirst();
    }

    private static void end(Session session, SignalRows signals) {
        session.call(SQL.named("append-end")).set("last", signals.last()).run();
        new SignalWriting(signals.all()).copy(session);
    }
}
