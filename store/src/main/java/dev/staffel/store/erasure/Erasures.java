package dev.staffel.store.erasure;

import dev.staffel.store.identity.Id;
import dev.staffel.store.log.ErasedMessages;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Erases people. Of their rows in the log the positions stay, blank; of their messages keyed hashes stay for 30 days, so
/// that a browser's queued retry can't bring them back, and those of their keys in other systems, so that the next export
/// can't either; of their way through the stages anonymous crumbs stay, to the day. All else goes.
///
/// A person may come back by something new, such as a form.
public final class Erasures {
    private static final Statements SQL = Statements.beside(Erasures.class, "erasure.sql");
    private static final int SHORTEST_TO_SEARCH = 6; // shorter ids stand in too many texts

    private final Sql sql;
    private final SignalLog log;
    private final InstantSource clock;
    private final ErasedMessages hashes = new ErasedMessages();

    public Erasures(Sql sql, SignalLog log, InstantSource clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /// That a lead was erased.
    ///
    /// @param born since which position it was a lead
    public record Erased(long lead, long born, Instant on, String by, String reason) {}

    /// Erases a lead with all that were merged with it, in one transaction.
    ///
    /// @param reason without anything of the person, such as the number of the request
    /// @return whether there was such a lead
    public boolean erase(long lead, String by, String reason) {
        return sql.inTransaction(session -> erase(session, lead, by, reason, clock.instant()));
    }

    /// All erasures, the oldest first: to be kept apart from backups, and applied by [#repeat] after one is restored.
    public List<Erased> recorded() {
        return sql.inTransaction(session ->
                session.call(SQL.named("erasures"))
                        .list(row ->
                                new Erased(
                                        row.number("lead"),
                                        row.number("born"),
                                        row.instant("erased_on"),
                                        row.text("erased_by"),
                                        row.text("reason"))));
    }

    /// Erases anew what a restored backup still has, before anything else is appended.
    ///
    /// @return how many leads were erased
    public int repeat(List<Erased> recorded) {
        int repeated = 0;
        for (Erased erased : recorded) {
            boolean found = sql.inTransaction(session -> repeat(session, erased));
            if (found) repeated++;
        }
        return repeated;
    }

    private boolean repeat(Session session, Erased erased) {
        var same =
                session.call(SQL.named("same-lead"))
                        .set("lead", erased.lead())
                        .set("born", erased.born())
                        .first(row -> row.number("lead"));
        return same.isPresent()
                && erase(session, erased.lead(), erased.by(), erased.reason(), erased.on());
    }

    /// An id of the person.
    private record OwnId(long subject, Id id) {}

    /// A row of the person.
    private record OwnRow(long position, int source, String messageId) {}

    private boolean erase(Session session, long lead, String by, String reason, Instant now) {
        var leads = lock(session, lead);
        if (leads.length == 0) return false;
        log.lock(session); // from here on nothing of the person comes in
        var ids = ids(session, leads);
        var rows = rows(session, leads, ids);
        remember(session, leads, ids, rows, now, by, reason);
        session.call(SQL.named("crumbs")).set("id", UUID.randomUUID()).set("leads", leads).update();
        session.call(SQL.named("blank"))
                .set("now", now)
                .set("positions", rows.stream().mapToLong(OwnRow::position).toArray())
                .run();
        session.call(SQL.named("forget"))
                .set("leads", leads)
                .set("subjects", ids.stream().mapToLong(OwnId::subject).toArray())
                .set("values", ids.stream().map(own -> own.id().value()).toList())
                .run();
        session.call(SQL.named("forget-texts")).set("values", searched(ids)).run();
        return true;
    }

    /// Merges lock both leads, so whoever holds one of them knows that no other joins.
    private static long[] lock(Session session, long lead) {
        var person = person(session, lead);
        while (true) {
            session.call(SQL.named("lock")).set("leads", person).list(row -> row.number("lead"));
            var now = person(session, lead);
            if (now.length <= person.length) return now;
            person = now;
        }
    }

    private static long[] person(Session session, long lead) {
        return session
                .call(SQL.named("person"))
                .set("lead", lead)
                .list(row -> row.number("lead"))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// The ids that are nobody else's.
    private static List<OwnId> ids(Session session, long[] leads) {
        var ids = new ArrayList<OwnId>();
        session.call(SQL.named("subjects"))
                .set("leads", leads)
                .each(row -> {
                    if (!row.flag("own")) return;
                    var kind = Id.Kind.ofCode(row.integer("kind"));
                    ids.add(new OwnId(row.number("id"), new Id(kind, row.text("value"))));
                });
        return ids;
    }

    private static List<OwnRow> rows(Session session, long[] leads, List<OwnId> ids) {
        var subjects = new ArrayList<Long>();
        for (long lead : leads) subjects.add(-lead);
        ids.forEach(own -> subjects.add(own.subject()));
        return session.call(SQL.named("rows"))
                .set("subjects", subjects.stream().mapToLong(Long::longValue).toArray())
                .set("leads", leads)
                .list(row ->
                        new OwnRow(
                                row.number("position"),
                                row.integer("source"),
                                row.optionalText("message_id").orElse("")));
    }

    private void remember(
            Session session,
            long[] leads,
            List<OwnId> ids,
            List<OwnRow> rows,
            Instant now,
            String by,
            String reason) {
        var kept = new ArrayList<byte[]>();
        var positions = new ArrayList<Long>();
        for (OwnRow row : rows) {
            if (row.messageId().isEmpty()) continue;
            kept.add(hashes.hash(session, row.source(), row.messageId()));
            positions.add(row.position());
        }
        for (OwnId own : ids) {
            if (own.id().kind() != Id.Kind.KEY) continue;
            kept.add(hashes.hash(session, own.id()));
            positions.add(0L);
        }
        session.call(SQL.named("remember"))
                .set("hashes", kept.toArray(byte[][]::new))
                .set("positions", positions.stream().mapToLong(Long::longValue).toArray())
                .set("now", now)
                .set("leads", leads)
                .set("by", by)
                .set("reason", reason)
                .run();
    }

    /// What may stand in texts; of a record's key the part that its source knows.
    private static List<String> searched(List<OwnId> ids) {
        return ids.stream()
                .map(own ->
                        own.id().kind() == Id.Kind.KEY
                                ? own.id().value().substring(own.id().value().indexOf('/') + 1)
                                : own.id().value())
                .filter(value -> value.length() >= SHORTEST_TO_SEARCH)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
    }
}
