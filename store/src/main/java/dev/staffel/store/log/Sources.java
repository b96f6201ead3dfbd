package dev.staffel.store.log;

import dev.staffel.engine.Trust;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/// The sources, kept in memory; one that is not known yet, or was changed elsewhere, is read again on [#refresh].
public final class Sources {
    private static final Statements SQL = Statements.beside(Sources.class, "sources.sql");

    private final Sql sql;
    private volatile TreeMap<Integer, Source> byId = new TreeMap<>();

    public Sources(Sql sql) {
        this.sql = sql;
    }

    /// All of them, also closed ones, by their numbers.
    public Collection<Source> all() {
        refresh();
        return byId.values();
    }

    public Optional<Source> find(int id) {
        if (!byId.containsKey(id)) refresh();
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Source> named(String name) {
        refresh();
        return byId.values().stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /// Whether a source of that name was there when they were last read; never asks the database.
    public boolean knows(String name) {
        return byId.values().stream().anyMatch(source -> source.name().equals(name));
    }

    /// The open source that takes messages under a public key; answers from memory, so that nobody can make it ask the
    /// database by guessing.
    public Optional<Source> byWriteKey(String key) {
        return byId.values().stream()
                .filter(Source::open)
                .filter(source ->
                        source.writeKey().isPresent() && source.writeKey().get().equals(key))
                .findFirst();
    }

    /// Reads all sources again.
    public void refresh() {
        var next = new TreeMap<Integer, Source>();
        sql.transact(session ->
                session.call(SQL.named("sources"))
                        .each(row -> next.put(row.integer("id"), source(row))));
        byId = next;
    }

    /// Adds a source; it comes back with its number.
    public Source add(Source source) {
        int id =
                sql.inTransaction(session ->
                        settings(session.call(SQL.named("source-add")), source)
                                .set("name", source.name())
                                .set("trust", trustCode(source.trust()))
                                .set("history", source.history())
                                .one(row -> row.integer("id")));
        refresh();
        return find(id).orElseThrow();
    }

    /// Changes a source's settings; its name, trust and sense of time stay.
    public void change(Source source) {
        sql.transact(session ->
                settings(session.call(SQL.named("source-change")), source)
                        .set("open", source.open())
                        .set("id", source.id())
                        .update());
        refresh();
    }

    private static Call settings(Call call, Source source) {
        return call.set("write_key", source.writeKey())
                .set("consent_by_site", source.consentBySite())
                .set("origins", source.origins())
                .set("properties", source.properties())
                .set("requests_per_minute", source.requestsPerMinute())
                .set("shape_cap", source.shapeCap());
    }

    private static Source source(Row row) {
        return new Source(
                row.integer("id"),
                row.text("name"),
                row.optionalText("write_key"),
                trust(row.integer("trust")),
                row.flag("history"),
                row.flag("consent_by_site"),
                row.texts("origins"),
                row.texts("properties"),
                row.integer("requests_per_minute"),
                row.integer("shape_cap"),
                row.flag("open"));
    }

    private static int trustCode(Trust trust) {
        return switch (trust) {
            case PUBLIC -> 0;
            case TRUSTED -> 1;
            case STAFF -> 2;
        };
    }

    private static Trust trust(int code) {
        return switch (code) {
            case 0 -> Trust.PUBLIC;
            case 1 -> Trust.TRUSTED;
            case 2 -> Trust.STAFF;
            default -> throw new IllegalStateException("no trust " + code);
        };
    }
}
