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

    private final Sql sql;
    private final PlaybookVersions versions;
    private final Calendars calendars;

    Steps(Sql sql, PlaybookVersions versions, Calendars calendars) {
        this.sql = sql;
        this.versions = versions;
        this.calendars = calendars;
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

    /// What a user has to do.
    ///
    /// @param overdue how many steps were due before today
    /// @param today how many are due today
    /// @param all how many are open
    /// @param without how many leads they work on without a dated next step
    /// @param page some of the open ones, the next one first
    record Mine(long overdue, long today, long all, long without, List<Step> page) {
        Mine {
            page = List.copyOf(page);
        }
    }

    /// What a user has to do; a seller's many leads are looked through once for all of it.
    ///
    /// @param limit how many steps behind that place are wanted; may be 0
    Mine mine(UUID user, Behind behind, int limit) {
        var today = calendars.today();
        var worked = worked();
        return sql.inTransaction(session ->
                session.call(SQL.named("steps-mine"))
                        .set("member", user.toString())
                        .set("staff", user)
                        .set("worked", worked)
                        .set("day", calendars.start(today))
                        .set("next_day", calendars.start(today.plusDays(1)))
                        .set("due", behind.due())
                        .set("id", behind.id())
                        .set("limit", limit)
                        .one(row ->
                                new Mine(
                                        row.number("overdue"),
                                        row.number("today"),
                                        row.number("all"),
                                        row.number("without"),
                                        named(session, row.texts("page")))));
    }

    private static List<Step> named(Session session, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        return session.call(SQL.named("steps-named"))
                .set("ids", ids.stream().mapToLong(Long::parseLong).toArray())
                .list(Step::of);
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

    /// The stages in which each lead has a dated next step.
    public List<String> worked() {
        return SalesStages.worked(versions.playbook(versions.inForce().number()));
    }

    /// The same in the caller's transaction.
    List<String> worked(Session session) {
        int inForce = versions.inForce(session).number();
        return SalesStages.worked(versions.playbook(session, inForce));
    }
}
