package dev.staffel.store.leads;

import dev.staffel.engine.Checkpoint;
import dev.staffel.engine.Folded;
import dev.staffel.engine.LeadCodec;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes leads ready to be folded: as they stand, as an earlier release left them, or from where the log begins for them.
final class LeadFolds {
    private static final long THOUSAND = 1_000;

    private final Folding folding;
    private final Session session;

    LeadFolds(Folding folding, Session session) {
        this.folding = folding;
        this.session = session;
    }

    /// Leads as they are stored; those of which there is no row yet, as they begin.
    ///
    /// @param born since which position each is a lead
    SortedMap<Long, LeadFold> asTheyStand(
            SortedMap<Long, Long> born, Map<Long, Standing> standings) {
        var leads = new TreeMap<Long, LeadFold>();
        var absent = new TreeMap<Long, Long>();
        var inherited = new TreeMap<Long, Standing>();
        var foreign = new TreeMap<Long, Standing>();
        int own = folding.driver.behaviour();
        born.forEach((number, position) -> {
            var standing = standings.get(number);
            if (standing == null) absent.put(number, position);
            else if (standing.behaviour() < own) inherited.put(number, standing);
            else if (!LeadCodec.isOfThisFormat(standing.state())) foreign.put(number, standing);
            else leads.put(number, LeadFold.standing(position, standing, folding.versions));
        });
        leads.putAll(asTheyBegin(absent));
        leads.putAll(takenOver(born, inherited));
        leads.putAll(foldedAgain(born, foreign));
        return leads;
    }

    /// Leads from before their first row; those that have a checkpoint, from there on.
    SortedMap<Long, LeadFold> asTheyBegin(SortedMap<Long, Long> born) {
        var leads = new TreeMap<Long, LeadFold>();
        if (born.isEmpty()) return leads;
        var kept = new TreeMap<Long, Kept>();
        session.call(Releases.SQL.named("checkpoints"))
                .set("leads", Fold.longs(born.keySet()))
                .each(row -> kept.put(row.number("lead"), kept(row)));
        born.forEach((number, position) -> {
            if (!kept.containsKey(number)) leads.put(number, LeadFold.fresh(number, position));
        });
        if (kept.isEmpty()) return leads;
        var histories = LeadHistories.read(folding, session, kept.keySet());
        kept.forEach((number, start) -> {
            var known = known(histories, number, start.checkpoint.position());
            leads.put(
                    number,
                    LeadFold.resumed(
                            number,
                            Objects.requireNonNull(born.get(number)),
                            resume(start.checkpoint, known),
                            Touches.of(known, folding.shapes::claim),
                            start.created));
        });
        return leads;
    }

    /// How a lead stood, and when its clock began.
    private record Kept(Checkpoint checkpoint, Instant created) {}

    private static Kept kept(dev.staffel.store.sql.Row row) {
        var checkpoint =
                Checkpoint.of(
                        row.bytes("process"),
                        row.integer("version"),
                        row.number("position"),
                        row.integer("behaviour"),
                        row.integer("interest") * THOUSAND);
        return new Kept(checkpoint, row.instant("created"));
    }

    private static List<StoredRow> known(
            Map<Long, LeadHistory> histories, long lead, long position) {
        var history = histories.get(lead);
        return history == null ? List.of() : history.asFoldedAt(position);
    }

    private Folded resume(Checkpoint from, List<StoredRow> known) {
        folding.versions.load(session, from.version());
        return folding.driver.resume(from, known.stream().map(StoredRow::row).toList());
    }

    /// Leads that an earlier release has decided about so far: their process halves stay, their evidence is counted anew.
    private SortedMap<Long, LeadFold> takenOver(
            SortedMap<Long, Long> born, SortedMap<Long, Standing> standings) {
        var leads = new TreeMap<Long, LeadFold>();
        var histories = LeadHistories.read(folding, session, standings.keySet());
        standings.forEach((number, standing) -> {
            var half = LeadCodec.processHalf(standing.state());
            var from =
                    Checkpoint.of(
                            half,
                            standing.version(),
                            standing.position(),
                            standing.behaviour(),
                            standing.interest() * THOUSAND);
            var folded = resume(from, known(histories, number, standing.position()));
            leads.put(
                    number,
                    LeadFold.takenOver(
                            standing, Objects.requireNonNull(born.get(number)), folded, half));
        });
        return leads;
    }

    /// Leads stored in another format than this release reads: folded from the log up to where they are, which decides
    /// nothing that was not decided.
    private SortedMap<Long, LeadFold> foldedAgain(
            SortedMap<Long, Long> born, SortedMap<Long, Standing> standings) {
        var leads = new TreeMap<Long, LeadFold>();
        if (standings.isEmpty()) return leads;
        var own = new TreeMap<>(born);
        own.keySet().retainAll(standings.keySet());
        var anew = new Fold(folding.withoutEffects(), session);
        anew.foldAgain(own, number -> Objects.requireNonNull(standings.get(number)).position());
        for (LeadFold lead : anew.leads()) leads.put(lead.number, lead.asStored());
        return leads;
    }
}
