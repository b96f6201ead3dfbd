package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.EffectCodec;
import dev.staffel.engine.Fact;
import dev.staffel.engine.FactCodec;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeMap;

/// Writes the leads of a fold that changed, what was decided about them and what is to be done outside.
final class LeadWriter {
    private final Folding folding;
    private final Session session;
    private final LeadRows leads = new LeadRows();
    private final BinaryCopy facts = new BinaryCopy(13);
    private final BinaryCopy effects = new BinaryCopy(9);
    private final PassageRows passages;
    private final HandoverRows handovers;
    private boolean tells; // whether somebody is to be told something

    LeadWriter(Folding folding, Session session) {
        this.folding = folding;
        this.session = session;
        this.passages = new PassageRows(folding.versions);
        this.handovers = new HandoverRows(folding.versions);
    }

    void write(Collection<LeadFold> folds) {
        var now = folding.clock.instant();
        var rewritten = new ArrayList<Long>();
        keepHalves(folds);
        for (LeadFold lead : folds) {
            if (!lead.isChanged()) continue;
            if (!lead.isNew()) rewritten.add(lead.number);
            leads.add(lead, lead.engine(folding.versions), folding.driver.behaviour(), now);
            for (LeadFold.Decided decided : lead.decided()) add(lead.number, decided);
            passages.add(lead);
            handovers.add(lead);
            if (folding.routing() != null) addEffects(lead, now);
        }
        if (!rewritten.isEmpty()) {
            session.call(Fold.SQL.named("fold-remove"))
                    .set("leads", Fold.longs(rewritten))
                    .update();
        }
        leads.copy.write(session, Fold.SQL.named("copy-leads"));
        facts.write(session, Fold.SQL.named("copy-facts"));
        handovers.write(session);
        passages.write(session);
        effects.write(session, Fold.SQL.named("copy-effects"));
        if (tells) session.call(Fold.SQL.named("fold-tell")).run();
    }

    /// Keeps how leads stood that this release has taken over, before their rows are written.
    private void keepHalves(Collection<LeadFold> folds) {
        var halves = new TreeMap<Long, byte[]>();
        for (LeadFold lead : folds)
            lead.halfToKeep().ifPresent(half -> halves.put(lead.number, half));
        if (halves.isEmpty()) return;
        session.call(Releases.SQL.named("keep-checkpoints"))
                .set("leads", Fold.longs(halves.keySet()))
                .set("halves", halves.values().toArray(byte[][]::new))
                .run();
    }

    private void add(long lead, LeadFold.Decided decided) {
        var fact = decided.fact();
        facts.row().int8(lead).int8(decided.position()).timestamp(decided.at());
        facts.int4(decided.ordinal()).int4(decided.version()).int4(decided.behaviour());
        facts.text(FactKind.of(fact));
        facts.text(fact instanceof Fact.Passed passed ? passed.from() : "");
        facts.text(FactKind.stage(fact));
        facts.text(fact.cause().kind().name()).text(fact.cause().detail()).text(fact.cause().by());
        facts.bytea(FactCodec.encode(fact));
    }

    private void addEffects(LeadFold lead, Instant now) {
        for (LeadFold.Emitted emitted : lead.emitted()) {
            switch (emitted.effect()) {
                case Effect.AskRoute _, Effect.AskClock _ -> {} // answered in this transaction
                case Effect.TellColleagues _ -> {
                    boolean mayHaveSome = !Words.value(lead.lead(), "account.name").isBlank();
                    if (mayHaveSome) addEffect(lead.number, emitted, Colleagues.KIND, now);
                }
                case Effect.Tell tell -> {
                    addEffect(lead.number, emitted, "tell-" + tell.what(), now);
                    tells = true;
                }
            }
        }
    }

    private void addEffect(long lead, LeadFold.Emitted emitted, String kind, Instant now) {
        effects.row().int8(emitted.position()).int4(emitted.ordinal()).int8(lead);
        effects.timestamp(emitted.at()).timestamp(now).int4(0).int2(0);
        effects.text(kind).bytea(EffectCodec.encode(emitted.effect()));
    }
}
