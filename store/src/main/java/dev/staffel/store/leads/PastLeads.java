package dev.staffel.store.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.FactCodec;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Recollection;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Leads as they were known at an instant: their rows folded once more up to there, from the last checkpoint if there is one,
/// each under the playbook version stamped on it. Locks nothing and changes nothing.
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
    /// @param isOfEarlierRelease whether a release has decided that this one can't repeat: then its process half is what facts tell
    ///     of it, and its evidence is counted as this release counts
    public record PastLead(
            long id, Folded folded, List<FactRow> facts, boolean isOfEarlierRelease) {
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
        var past = begin(session, lead, born);
        if (past.isFolded() && instant.isBefore(past.lead().at()))
            return recalled(session, past, instant);
        takeUntil(session, past, instant);
        if (!past.isFolded()) return Optional.empty();
        var facts = kept(session, lead, instant);
        facts.addAll(facts(past.decided()));
        return Optional.of(new PastLead(lead, past.folded(), facts, false));
    }

    private LeadFold begin(Session session, long lead, long born) {
        var one = new TreeMap<>(Map.of(lead, born));
        return new LeadFolds(folding, session)
                .asTheyBegin(one)
                .getOrDefault(lead, LeadFold.fresh(lead, born));
    }

    private void takeUntil(Session session, LeadFold lead, Instant instant) {
        var fold = new Fold(folding, session);
        fold.watch(lead);
        fold.takeUntil(instant);
    }

    /// Before its checkpoint: what was decided is told by its facts, what was counted can be counted again.
    private Optional<PastLead> recalled(Session session, LeadFold kept, Instant instant) {
        var counted = LeadFold.fresh(kept.number, kept.born());
        takeUntil(session, counted, instant);
        var facts = kept(session, kept.number, instant);
        if (!counted.isFolded() || facts.isEmpty()) return Optional.empty();
        if (!(facts.getFirst().fact() instanceof Fact.Began began)) return Optional.empty();
        var process = new Recollection(began, facts.getFirst().at());
        facts.forEach(fact -> process.add(fact.fact(), fact.at()));
        var now = counted.folded();
        var folded = new Folded(process.in(now.lead()), now.version(), now.position());
        return Optional.of(new PastLead(kept.number, folded, facts, true));
    }

    /// What had been decided by the lead's checkpoint, if it has one, up to an instant.
    private static List<FactRow> kept(Session session, long lead, Instant instant) {
        var facts = new ArrayList<FactRow>();
        session.call(Releases.SQL.named("checkpoint-facts"))
                .set("lead", lead)
                .each(row -> {
                    if (row.instant("at").isAfter(instant)) return;
                    facts.add(
                            new FactRow(
                                    row.number("position"),
                                    row.integer("ordinal"),
                                    row.instant("at"),
                                    row.integer("version"),
                                    row.integer("behaviour"),
                                    FactCodec.decode(row.bytes("content"))));
                });
        return facts;
    }

    private static List<FactRow> facts(List<LeadFold.Decided> decided) {
        return decided.stream()
                .map(fact ->
                        new FactRow(
                                fact.position(),
                                fact.ordinal(),
                                fact.at(),
                                fact.version(),
                                fact.behaviour(),
                                fact.fact()))
                .toList();
    }
}
