package dev.staffel.store.leads;

import dev.staffel.engine.Folded;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Leads as they were known at an instant: their rows folded once more up to there, each under the playbook version stamped
/// on it. Locks nothing and changes nothing.
public final class PastLeads {
    private static final Statements SQL = Statements.beside(PastLeads.class, "past.sql");

    private final Sql sql;
    private final Folding folding;

    /// @param folding as it runs live; here it asks nothing and has nothing done
    public PastLeads(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding.withoutEffects();
    }

    /// A lead as of an instant.
    ///
    /// @param facts all that had been decided by then, the oldest first
    public record PastLead(long id, Folded folded, List<FactRow> facts) {
        public PastLead {
            facts = List.copyOf(facts);
        }
    }

    /// The lead as the lead's clock stood at the instant; empty where it was no lead yet, or is none any more.
    public Optional<PastLead> at(long lead, Instant instant) {
        return sql.inSnapshot(session ->
                born(session, lead).flatMap(position -> at(session, lead, position, instant)));
    }

    private static Optional<Long> born(Session session, long lead) {
        return session.call(SQL.named("born"))
                .set("lead", lead)
                .first(row -> row.number("position"));
    }

    private Optional<PastLead> at(Session session, long lead, long born, Instant instant) {
        var fold = new Fold(folding, session);
        var past = fold.watch(lead, born);
        fold.takeUntil(instant);
        if (!past.isFolded()) return Optional.empty();
        var facts =
                past.decided().stream()
                        .map(decided ->
                                new FactRow(
                                        decided.position(),
                                        decided.ordinal(),
                                        decided.at(),
                                        decided.version(),
                                        decided.fact()))
                        .toList();
        return Optional.of(new PastLead(lead, past.folded(), facts));
    }
}
