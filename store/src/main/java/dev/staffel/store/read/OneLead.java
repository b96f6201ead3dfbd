package dev.staffel.store.read;

import dev.staffel.engine.FactCodec;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads one lead: as it is stored, what was decided, and what happened.
public final class OneLead {
    private static final Statements SQL = Statements.beside(OneLead.class, "lead.sql");
    private static final NamedStatement BEFORE = SQL.composed("lead-rows", List.of("before"));
    private static final NamedStatement LEARNED = SQL.composed("lead-rows", List.of("learned"));
    private static final dev.staffel.engine.Row.Kind[] KINDS = dev.staffel.engine.Row.Kind.values();

    private final Sql sql;
    private final Consumer<List<Long>> foldAgain;

    /// @param foldAgain brings leads into the form that this release reads, where another has stored them
    public OneLead(Sql sql, Consumer<List<Long>> foldAgain) {
        this.sql = sql;
        this.foldAgain = foldAgain;
    }

    public Optional<LeadRecord> find(long lead) {
        var found = read(lead);
        if (found.isEmpty() || found.get().state().isReadable()) return found;
        foldAgain.accept(List.of(lead));
        return read(lead);
    }

    private Optional<LeadRecord> read(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lead-record"))
                        .set("lead", lead)
                        .first(row ->
                                new LeadRecord(
                                        LeadRow.of(row),
                                        new StoredState(row.integer("version"), row.bytes("state")),
                                        row.number("position"),
                                        row.instant("at"))));
    }

    /// The stored forms of up to 1,000 leads, by their ids.
    public Map<Long, StoredState> states(List<Long> leads) {
        var states = readStates(leads);
        var foreign =
                states.entrySet().stream()
                        .filter(state -> !state.getValue().isReadable())
                        .map(Map.Entry::getKey)
                        .toList();
        if (foreign.isEmpty()) return states;
        foldAgain.accept(foreign);
        return readStates(leads);
    }

    private Map<Long, StoredState> readStates(List<Long> leads) {
        return sql.inTransaction(session -> {
            var states = new TreeMap<Long, StoredState>();
            session.call(SQL.named("lead-states"))
                    .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                    .each(row ->
                            states.put(
                                    row.number("id"),
                                    new StoredState(row.integer("version"), row.bytes("state"))));
            return states;
        });
    }

    /// What was decided about a lead, the oldest first.
    public List<FactRow> facts(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lead-facts"))
                        .set("lead", lead)
                        .list(row ->
                                new FactRow(
                                        row.number("position"),
                                        row.integer("ordinal"),
                                        row.instant("at"),
                                        row.integer("version"),
                                        row.integer("behaviour"),
                                        FactCodec.decode(row.bytes("content")))));
    }

    /// What happened with a lead, the latest first, before a position of the log.
    public List<TimelineRow> timeline(long lead, long before, int limit) {
        return sql.inTransaction(
                session -> rows(session.call(BEFORE).set("before", before), lead, limit));
    }

    /// What was learned of a lead, the latest first.
    public List<TimelineRow> learned(long lead, int limit) {
        return sql.inTransaction(session -> rows(session.call(LEARNED), lead, limit));
    }

    private static List<TimelineRow> rows(Call call, long lead, int limit) {
        return call.set("lead", lead).set("limit", limit).list(OneLead::timelineRow);
    }

    /// How many signals there are of a lead.
    public long signals(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lead-signals"))
                        .set("lead", lead)
                        .one(row -> row.number("count")));
    }

    private static TimelineRow timelineRow(Row row) {
        var happened = row.instant("happened");
        var signal =
                new dev.staffel.engine.Row(
                        row.number("position"),
                        KINDS[row.integer("kind")],
                        row.integer("shape"),
                        row.number("thousandths"),
                        happened.toEpochMilli(),
                        row.instant("received").toEpochMilli(),
                        row.flag("history"),
                        row.integer("version"),
                        row.bytes("content"));
        return new TimelineRow(
                signal,
                happened,
                row.text("source"),
                row.flag("struck"),
                row.optionalText("display"));
    }
}
