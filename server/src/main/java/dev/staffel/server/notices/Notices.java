package dev.staffel.server.notices;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The notices to users of the last days.
@Component
public final class Notices {
    private static final Statements SQL = Statements.beside(Notices.class, "notices.sql");

    /// After this a notice is forgotten; what it was about stands in the log.
    public static final Duration KEPT = Duration.ofDays(7);

    /// What can be told; the text of each is the message `notices.<kind>`.
    public static final Set<String> KINDS =
            Set.of(
                    "offer",
                    "reminder",
                    "escalation",
                    "owed-escalation",
                    "silence",
                    "question",
                    "answered",
                    "given",
                    "account",
                    "account-new");

    private final Sql sql;
    private final Clock clock;

    Notices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One notice to one user.
    record Notice(long id, UUID staff, long lead, String kind, Instant at) {
        static Notice of(Row row) {
            return new Notice(
                    row.number("id"),
                    row.uuid("staff"),
                    row.number("lead"),
                    row.text("kind"),
                    row.instant("at"));
        }
    }

    /// Adds a notice in the transaction that has learned of its cause, and wakes whoever shows it once that is committed.
    ///
    /// @param kind one of [#KINDS]
    public void add(Session session, UUID staff, long lead, String kind) {
        if (!KINDS.contains(kind)) throw new IllegalArgumentException("no such notice: " + kind);
        session.call(SQL.named("add"))
                .set("staff", staff)
                .set("lead", lead)
                .set("kind", kind)
                .set("now", clock.instant())
                .run();
    }

    /// Forgets what is old; belongs to the work that adds new ones.
    public void prune(Session session) {
        session.call(SQL.named("prune")).set("before", clock.instant().minus(KEPT)).update();
    }

    /// The newest first.
    List<Notice> lately(UUID staff, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lately"))
                        .set("staff", staff)
                        .set("limit", limit)
                        .list(Notice::of));
    }

    /// What some users were told since an instant, the oldest first.
    List<Notice> since(List<UUID> staff, Instant since) {
        return sql.inTransaction(session ->
                session.call(SQL.named("since"))
                        .set("staff", staff.stream().map(UUID::toString).toList())
                        .set("since", since)
                        .list(Notice::of));
    }
}
