package dev.staffel.store.log;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Gives claims small numbers, each claim one for ever, and tells the claim of a number.
///
/// A source that brings more claims than its cap has the rest counted under one claim with the event [#OTHER].
public final class Shapes {
    /// The event of the claim that stands for all beyond a source's cap.
    public static final String OTHER = "(other)";

    private static final int REMEMBERED = 1_000_000;
    private static final Statements SQL = Statements.beside(Shapes.class, "shapes.sql");

    private final Sql sql;
    private final Map<UUID, Integer> ids = new ConcurrentHashMap<>();
    private final ReentrantLock interning = new ReentrantLock();
    private final Map<Integer, Claim> claims = new ConcurrentHashMap<>();

    public Shapes(Sql sql) {
        this.sql = sql;
    }

    /// The number of a claim; a new one is committed at once, in a transaction of its own.
    int intern(Claim claim, Source source) {
        var hash = ContentHash.of(claim);
        var known = ids.get(hash);
        return known != null ? known : internNew(claim, hash, source);
    }

    // One at a time: a new website's many callers with new claims shall not take every connection
    // of the pool.
    private int internNew(Claim claim, UUID hash, Source source) {
        interning.lock();
        try {
            var known = ids.get(hash);
            return known != null ? known : write(claim, hash, source);
        } finally {
            interning.unlock();
        }
    }

    private int write(Claim claim, UUID hash, Source source) {
        int id =
                sql.inTransaction(session ->
                        find(session, hash)
                                .or(() -> add(session, claim, hash, source, false))
                                .or(() -> find(session, hash)) // added by somebody else meanwhile
                                .orElseGet(() -> other(session, claim, source)));
        if (ids.size() < REMEMBERED) ids.put(hash, id);
        return id;
    }

    private static int other(Session session, Claim claim, Source source) {
        var other = Claim.of(claim.source(), OTHER);
        var hash = ContentHash.of(other);
        return find(session, hash)
                .or(() -> add(session, other, hash, source, true))
                .or(() -> find(session, hash))
                .orElseThrow();
    }

    private static Optional<Integer> find(Session session, UUID hash) {
        return session.call(SQL.named("shape-find"))
                .set("hash", hash)
                .first(row -> row.integer("id"));
    }

    private static Optional<Integer> add(
            Session session, Claim claim, UUID hash, Source source, boolean catchAll) {
        var properties = new ArrayList<String>();
        claim.properties().forEach((name, value) -> Collections.addAll(properties, name, value));
        return bind(session.call(SQL.named("shape-add")), claim)
                .set("source", source.id())
                .set("hash", hash)
                .set("properties", properties)
                .set("catch_all", catchAll)
                .set("cap", source.shapeCap())
                .first(row -> row.integer("id"));
    }

    private static Call bind(Call call, Claim claim) {
        return call.set("actor", actorCode(claim.actor()))
                .set("consent", claim.trackingConsent())
                .set("event", claim.event())
                .set("path", claim.path())
                .set("form", claim.form())
                .set("campaign", claim.campaign());
    }

    /// Makes sure that [#claim] answers for these numbers; those known already are not read again. Numbers don't become
    /// visible in their order, so each is asked for by itself.
    ///
    /// @param shapes of rows that are committed; 0 stands for no claim
    public void load(Session session, Collection<Integer> shapes) {
        var missing = missing(shapes);
        if (missing.length == 0) return;
        session.call(SQL.named("shapes"))
                .set("ids", missing)
                .each(row -> claims.put(row.integer("id"), claim(row)));
    }

    /// The same outside of a transaction; one is begun only when something has to be read.
    public void load(Collection<Integer> shapes) {
        if (missing(shapes).length > 0) sql.transact(session -> load(session, shapes));
    }

    private int[] missing(Collection<Integer> shapes) {
        return shapes.stream()
                .mapToInt(Integer::intValue)
                .filter(shape -> shape > 0 && !claims.containsKey(shape))
                .distinct()
                .toArray();
    }

    /// The claim of a number that has been loaded.
    ///
    /// @throws IllegalArgumentException when it has not, or there is no such claim
    public Claim claim(int shape) {
        var claim = claims.get(shape);
        if (claim == null) throw new IllegalArgumentException("no shape " + shape);
        return claim;
    }

    /// How many signals had a claim, and when last.
    public record Counted(int shape, long signals, LocalDate lastDay) {}

    /// The claims that came since a day, most signals first; counted by workers as they pass. They are loaded.
    public List<Counted> counts(Session session, LocalDate since, int limit) {
        var counts =
                session.call(SQL.named("shape-counts"))
                        .set("since", since)
                        .set("limit", limit)
                        .list(row ->
                                new Counted(
                                        row.integer("id"),
                                        row.number("signals"),
                                        row.date("last_day")));
        load(session, counts.stream().map(Counted::shape).toList());
        return counts;
    }

    private static Claim claim(Row row) {
        var texts = row.texts("properties");
        var properties = new TreeMap<String, String>();
        for (int i = 0; i < texts.size(); i += 2) properties.put(texts.get(i), texts.get(i + 1));
        return new Claim(
                row.text("name"),
                row.text("event"),
                row.text("path"),
                row.text("form"),
                row.text("campaign"),
                actor(row.integer("actor")),
                row.flag("consent"),
                properties);
    }

    private static int actorCode(Actor actor) {
        return switch (actor) {
            case HUMAN -> 0;
            case MACHINE -> 1;
            case UNKNOWN -> 2;
        };
    }

    private static Actor actor(int code) {
        return switch (code) {
            case 0 -> Actor.HUMAN;
            case 1 -> Actor.MACHINE;
            default -> Actor.UNKNOWN;
        };
    }
}
