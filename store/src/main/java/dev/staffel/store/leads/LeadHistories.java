package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/// Reads the histories of leads, with the claims that their rows name.
final class LeadHistories {
    private LeadHistories() {}

    static Map<Long, LeadHistory> read(Folding folding, Session session, Collection<Long> leads) {
        var histories = new TreeMap<Long, LeadHistory>();
        if (leads.isEmpty()) return histories;
        for (long lead : leads) histories.put(lead, new LeadHistory());
        var shapes = new HashSet<Integer>();
        session.call(Fold.SQL.named("fold-history"))
                .set("leads", Fold.longs(leads))
                .each(row -> {
                    var stored = StoredRow.of(row);
                    shapes.add(stored.row().shape());
                    var history = histories.get(stored.lead());
                    if (history == null) return;
                    history.add(
                            new LeadHistory.Remembered(
                                    stored,
                                    row.number("known_from"),
                                    row.number("known_to"),
                                    row.optionalNumber("struck_from").orElse(Long.MAX_VALUE)));
                });
        folding.shapes.load(session, shapes);
        return histories;
    }
}
