package dev.staffel.store.read;

import dev.staffel.engine.FactCodec;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Reads what was decided about what both sides owe, lead by lead.
public final class ServiceFacts {
    private static final Statements SQL = Statements.beside(ServiceFacts.class, "service.sql");

    private final Sql sql;

    public ServiceFacts(Sql sql) {
        this.sql = sql;
    }

    /// How a lead is called in a list.
    public record Named(String name, String company) {}

    /// Each lead for which something came to be owed in a period, with all that was decided about offers, answers and debts, the
    /// oldest first.
    public void each(Instant from, Instant to, BiConsumer<Long, List<FactRow>> take) {
        var lead = new long[] {0};
        var facts = new ArrayList<FactRow>();
        sql.transact(session ->
                session.call(SQL.named("service-facts"))
                        .set("from", from)
                        .set("to", to)
                        .each(row -> {
                            if (row.number("lead") != lead[0] && !facts.isEmpty()) {
                                take.accept(lead[0], List.copyOf(facts));
                                facts.clear();
                            }
                            lead[0] = row.number("lead");
                            facts.add(
                                    new FactRow(
                                            row.number("position"),
                                            row.integer("ordinal"),
                                            row.instant("at"),
                                            row.integer("version"),
                                            row.integer("behaviour"),
                                            FactCodec.decode(row.bytes("content"))));
                        }));
        if (!facts.isEmpty()) take.accept(lead[0], List.copyOf(facts));
    }

    /// The names of leads, by their ids.
    public Map<Long, Named> names(List<Long> leads) {
        var names = new TreeMap<Long, Named>();
        sql.transact(session ->
                session.call(SQL.named("service-names"))
                        .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                        .each(row -> {
                            var full =
                                    (row.text("first_name") + " " + row.text("last_name")).strip();
                            names.put(
                                    row.number("id"),
                                    new Named(
                                            full.isEmpty() ? row.text("email") : full,
                                            row.text("company")));
                        }));
        return names;
    }
}
