package dev.staffel.server.steps;

import dev.staffel.store.desks.SalesStages;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the dated steps of leads.
@Component
public final class Steps {
    static final Statements SQL = Statements.beside(Steps.class, "steps.sql");

    static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;
    private final PlaybookVersions versions;

    Steps(Sql sql, PlaybookVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /// The place behind a step in the order of their days; the next page starts there.
    record Behind(Instant due, long id) {
        static final Behind NONE = new Behind(Instant.EPOCH, 0);
    }

    Optional<Step> find(long id) {
        return sql.inTransaction(
                session -> session.call(SQL.named("step")).set("id", id).first(Step::of));
    }

    static Optional<Step> lock(Session session, long id) {
        return session.call(SQL.named("lock-step")).set("id", id).first(Step::of);
    }

    /// The open steps of a lead, the next one first, and behind them the last that ended.
    public List<Step> of(long lead) {
        return sql.inTransaction(session -> of(session, lead));
    }

    static List<Step> of(Session session, long lead) {
        return session.call(SQL.named("steps-of")).set("lead", lead).list(Step::of);
    }

    /// The next open step of each of up to 1,000 leads that have one.
    public Map<Long, Step> next(Collection<Long> leads) {
        var next = new TreeMap<Long, Step>();
        sql.transact(session ->
                session.call(SQL.named("next-steps"))
                        .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                        .each(row -> next.put(row.number("lead"), Step.of(row))));
        return next;
    }

    /// What a user has to do, the next one first.
    List<Step> mine(UUID user, Instant until, Behind behind, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("steps-mine"))
                        .set("member", user.toString())
                        .set("staff", user)
                        .set("until", until)
                        .set("due", behind.due())
                        .set("id", behind.id())
                        .set("limit", limit)
                        .list(Step::of));
    }

    List<Step> mine(UUID user, Behind behind, int limit) {
        return mine(user, EVER, behind, limit);
    }

    /// What anybody has to do, the next one first.
    List<Step> all(Behind behind, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("steps-open"))
                        .set("due", behind.due())
                        .set("id", behind.id())
                        .set("limit", limit)
                        .list(Step::of));
    }

    /// How many steps of a user are due from an instant up to another.
    long counted(UUID user, Instant since, Instant until) {
        return sql.inTransaction(session ->
                session.call(SQL.named("steps-counted"))
                        .set("member", user.toString())
                        .set("staff", user)
                        .set("since", since)
                        .set("until", until)
                        .one(row -> row.number("count")));
    }

    /// How many leads a user works on without a dated next step.
    long leadsWithout(UUID user) {
        return sql.inTransaction(session ->
                session.call(SQL.named("leads-without"))
                        .set("member", user.toString())
                        .set("worked", worked())
                        .one(row -> row.number("count")));
    }

    /// The stages in which each lead has a dated next step.
    public List<String> worked() {
        return SalesStages.worked(versions.playbook(versions.inForce().number()));
    }
}
