package dev.staffel.store.leads;

import dev.staffel.engine.FactCodec;
import dev.staffel.engine.LeadCodec;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Folds stored leads again as recorded, from where they begin, and finds what comes out differently; changes nothing.
final class Comparing {
    private static final Statements SQL = Statements.beside(Comparing.class, "rebuild.sql");

    private final Folding folding;
    private final Session session;

    /// @param folding that asks nothing and has nothing done
    Comparing(Folding folding, Session session) {
        this.folding = folding;
        this.session = session;
    }

    /// That a lead comes out differently.
    ///
    /// @param position of the first decision that differs; where all are the same, of the last row folded
    /// @param stored the kind of that decision as it is stored, `state` where decisions are the same, empty where there is none
    /// @param again the same as it came out now
    record Difference(long lead, long position, String stored, String again) {}

    /// What was compared.
    ///
    /// @param leads that were folded again
    /// @param leftOut leads that still stand as an earlier release left them, which this one can't repeat
    record Compared(long leads, long leftOut, List<Difference> differences) {
        Compared {
            differences = List.copyOf(differences);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared byte by byte, at once
    private record StoredFact(long position, String kind, byte[] content) {}

    Compared compare(Collection<Long> numbers) {
        var stored = new Fold(folding, session);
        stored.lock(numbers);
        var standing = new TreeMap<Long, LeadFold>();
        var born = new TreeMap<Long, Long>();
        for (LeadFold lead : stored.leads()) {
            if (!lead.isFolded() || lead.isInherited()) continue;
            standing.put(lead.number, lead);
            born.put(lead.number, lead.born());
        }
        var facts = facts(standing.keySet());
        var again = new Fold(folding, session);
        again.foldAgain(born, number -> Objects.requireNonNull(standing.get(number)).position());
        var differences = new ArrayList<Difference>();
        for (LeadFold lead : again.leads()) {
            var known = facts.getOrDefault(lead.number, List.of());
            var since = known.stream().filter(fact -> fact.position > lead.from()).toList();
            difference(Objects.requireNonNull(standing.get(lead.number)), lead, since)
                    .ifPresent(differences::add);
        }
        long left = stored.leads().stream().filter(LeadFold::isInherited).count();
        return new Compared(standing.size(), left, differences);
    }

    private Map<Long, List<StoredFact>> facts(Collection<Long> leads) {
        var facts = new TreeMap<Long, List<StoredFact>>();
        session.call(SQL.named("facts"))
                .set("leads", Fold.longs(leads))
                .each(row ->
                        facts.computeIfAbsent(row.number("lead"), _ -> new ArrayList<>())
                                .add(
                                        new StoredFact(
                                                row.number("position"),
                                                row.text("kind"),
                                                row.bytes("content"))));
        return facts;
    }

    private static Optional<Difference> difference(
            LeadFold stored, LeadFold again, List<StoredFact> facts) {
        var decided = again.decided();
        int most = Math.max(facts.size(), decided.size());
        for (int i = 0; i < most; i++) {
            var was = i < facts.size() ? facts.get(i) : null;
            var is = i < decided.size() ? decided.get(i) : null;
            if (was != null
                    && is != null
                    && was.position == is.position()
                    && Arrays.equals(was.content, FactCodec.encode(is.fact()))) continue;
            long position =
                    Math.min(
                            was == null ? Long.MAX_VALUE : was.position,
                            is == null ? Long.MAX_VALUE : is.position());
            return Optional.of(
                    new Difference(
                            stored.number,
                            position,
                            was == null ? "" : was.kind,
                            is == null ? "" : FactKind.of(is.fact())));
        }
        boolean same =
                again.isFolded()
                        && Arrays.equals(
                                LeadCodec.encode(stored.lead()), LeadCodec.encode(again.lead()));
        return same
                ? Optional.empty()
                : Optional.of(new Difference(stored.number, stored.position(), "state", "state"));
    }
}
