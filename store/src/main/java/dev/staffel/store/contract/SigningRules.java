package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Keeps who may sign for whom.
public final class SigningRules {
    private final Sql sql;

    public SigningRules(Sql sql) {
        this.sql = sql;
    }

    public SigningTerms read() {
        return sql.inTransaction(this::read);
    }

    SigningTerms read(Session session) {
        var deputies = new EnumMap<Side, Set<UUID>>(Side.class);
        session.call(SQL.named("deputies"))
                .each(row ->
                        deputies.computeIfAbsent(Side.of(row.text("side")), _ -> new HashSet<>())
                                .add(row.uuid("staff")));
        boolean one =
                session.call(SQL.named("one-signs-for-both"))
                        .first(row -> row.flag("one_signs_for_both"))
                        .orElse(false);
        return new SigningTerms(one, deputies);
    }

    /// Whether the same person may sign for both sides, in the caller's transaction.
    public void allowOneForBoth(Session session, boolean allowed) {
        session.call(SQL.named("one-signs-for-both-set")).set("allowed", allowed).update();
    }

    /// Names all deputies of a side, in the caller's transaction.
    public void nameDeputies(Session session, Side side, Collection<UUID> staff) {
        session.call(SQL.named("deputies-clear")).set("side", side.word()).update();
        session.call(SQL.named("deputies-add"))
                .set("side", side.word())
                .setArray("staff", "uuid", staff.toArray())
                .update();
    }
}
