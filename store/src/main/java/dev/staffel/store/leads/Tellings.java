package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.EffectCodec;
import dev.staffel.engine.Holder;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What the engine wants people to be told, out of the outbox: each is given out once.
public final class Tellings {
    private static final Statements SQL = Statements.beside(Tellings.class, "tellings.sql");

    private Tellings() {}

    /// Something to tell.
    ///
    /// @param position of the signal that caused it, unique together with the ordinal
    /// @param at when it was decided, by the lead's clock
    /// @param holder who held the lead then
    /// @param what the kind of message, such as `offer`
    public record Telling(
            long position, int ordinal, long lead, Instant at, Holder holder, String what) {}

    /// Takes the oldest, in their order; they are behind us when the transaction ends well.
    ///
    /// @param limit how many at most
    public static List<Telling> take(Session session, int limit) {
        return session
                .call(SQL.named("take-tellings"))
                .set("limit", limit)
                .list(Tellings::read)
                .stream()
                .sorted(
                        Comparator.comparingLong(Telling::position)
                                .thenComparingInt(Telling::ordinal))
                .toList();
    }

    private static Telling read(Row row) {
        if (!(EffectCodec.decode(row.bytes("content")) instanceof Effect.Tell tell))
            throw new IllegalStateException("nothing to tell at " + row.number("position"));
        return new Telling(
                row.number("position"),
                row.integer("ordinal"),
                row.number("lead"),
                row.instant("emitted"),
                tell.holder(),
                tell.what());
    }
}
