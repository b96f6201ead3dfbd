package dev.staffel.server.meters;

import dev.staffel.replay.meters.RuleHealth;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what is worked out by night.
final class MeterStore {
    private static final Statements SQL = Statements.beside(MeterStore.class, "meters.sql");

    private final Sql sql;

    MeterStore(Sql sql) {
        this.sql = sql;
    }

    /// What a rule did, with the first leads of which it did.
    record Tried(RuleHealth health, List<Long> fired, List<Long> changed) {
        Tried {
            fired = List.copyOf(fired);
            changed = List.copyOf(changed);
        }
    }

    /// A lead of which a rule did something.
    record Found(long id, String name, String company, int interest, String grade, String stage) {}

    /// Whether this night is for the caller to work.
    boolean begin(int day, int version, Instant now) {
        return sql.inTransaction(session ->
                session.call(SQL.named("night-begin"))
                        .set("day", day)
                        .set("version", version)
                        .set("now", now)
                        .first(row -> row.integer("day"))
                        .isPresent());
    }

    /// Gives the night back, for another time.
    void leave(int day, int version) {
        sql.transact(session ->
                session.call(SQL.named("night-leave"))
                        .set("day", day)
                        .set("version", version)
                        .update());
    }

    void keep(int day, int version, List<Tried> rules, Instant now) {
        sql.transact(session -> {
            session.call(SQL.named("night-forget")).set("day", day).set("version", version).run();
            for (int place = 0; place < rules.size(); place++)
                add(session, day, version, place, rules.get(place));
            session.call(SQL.named("night-end"))
                    .set("now", now)
                    .set("day", day)
                    .set("version", version)
                    .update();
        });
    }

    private static void add(Session session, int day, int version, int place, Tried rule) {
        var health = rule.health();
        session.call(SQL.named("rule-add"))
                .set("day", day)
                .set("version", version)
                .set("place", place)
                .set("leads", health.leads())
                .set("fired", health.fired())
                .set("humans", health.byHumans())
                .set("machines", health.byMachines())
                .set("decisions", health.decisions())
                .set("changed", health.changed())
                .set("rule", health.rule())
                .set("fired_leads", rule.fired().stream().mapToLong(Long::longValue).toArray())
                .set("changed_leads", rule.changed().stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    Optional<Instant> workedOut(int version) {
        return sql.inTransaction(session ->
                session.call(SQL.named("rules-day"))
                        .set("version", version)
                        .first(row -> row.instant("ended")));
    }

    /// How many leads came since an instant, up to a thousand.
    int leadsSince(Instant since) {
        return sql.inTransaction(session ->
                session.call(SQL.named("leads-since"))
                        .set("since", since)
                        .one(row -> row.integer("n")));
    }

    List<RuleHealth> rules(int version) {
        return sql.inTransaction(session ->
                session.call(SQL.named("rules"))
                        .set("version", version)
                        .list(row ->
                                new RuleHealth(
                                        row.text("rule"),
                                        row.integer("leads"),
                                        row.integer("fired"),
                                        row.integer("by_humans"),
                                        row.integer("by_machines"),
                                        row.integer("decisions"),
                                        row.integer("changed"))));
    }

    /// Some leads, and how many there are in all.
    record Listed(List<Found> leads, long total) {
        Listed {
            leads = List.copyOf(leads);
        }
    }

    /// The leads behind a rule's number, by their numbers.
    ///
    /// @param after behind which lead the list goes on
    Listed leads(int version, String rule, boolean changed, long after, int limit) {
        return sql.inTransaction(session -> {
            long[] total = {0};
            var leads =
                    session.call(SQL.named("rule-leads"))
                            .set("changed", changed)
                            .set("version", version)
                            .set("rule", rule)
                            .set("after", after)
                            .set("limit", limit)
                            .list(row -> {
                                total[0] = row.number("total");
                                return found(row);
                            });
            return new Listed(leads, total[0]);
        });
    }

    private static Found found(Row row) {
        var name = row.text("name");
        return new Found(
                row.number("id"),
                name.isEmpty() ? row.text("email") : name,
                row.text("company"),
                row.integer("interest"),
                row.text("grade"),
                row.text("stage"));
    }
}
