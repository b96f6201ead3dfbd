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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Erases people. Of their rows in the log the positions stay, blank; of their messages keyed hashes stay for 30 days, so
/// that a browser's queued retry can't bring them back, and those of their keys in other systems, so that the next export
/// can't either; of their way through the stages anonymous crumbs stay, to the day. All else goes.
///
/// A person may come back by something new, such as a form. Each erasure is also written to an [ErasureList] outside of
/// the database, before it is committed, so that no restored copy of the database brings anybody back.
public final class Erasures {
    private static final Statements SQL = Statements.beside(Erasures.class, "erasure.sql");
    private static final int SHORTEST_TO_SEARCH = 6; // shorter ids stand in too many texts

    private final Sql sql;
    private final SignalLog log;
    private final InstantSource clock;
    private final ErasureList list;
    private final ErasedMessages hashes = new ErasedMessages();
    private final ErasureRecords records = new ErasureRecords(hashes);

    public Erasures(Sql sql, SignalLog log, InstantSource clock, ErasureList list) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
        this.list = list;
    }

    /// The leads that are one person with a lead, itself included; none when there is no such lead.
    public List<Long> person(long lead) {
        return sql.inTransaction(session -> Arrays.stream(person(session, lead)).boxed().toList());
    }

    /// Erases a lead with all that were merged with it, in one transaction.
    ///
    /// @param reason without anything of the person, such as the number of the request
    /// @return whether there was such a lead
    public boolean erase(long lead, String by, String reason) {
        return sql.inTransaction(session -> erase(session, lead, by, reason));
    }

    /// The same in the caller's transaction, for what is recorded with it.
    public boolean erase(Session session, long lead, String by, String reason) {
        boolean found = erase(session, lead, by, reason, clock.instant());
        if (found) list.add(records.all(session), clock.instant());
        return found;
    }

    /// Erases anew whom the database still has although the list says that they were erased: after a backup was restored,
    /// by whatever means, and before anything is appended. Afterwards list and database know the same erasures.
    ///
    /// @return how many leads were erased
    public int repeat() {
        var listed = list.read();
        sql.transact(session -> records.takeOver(session, listed));
        int repeated = 0;
        for (ErasureList.Erased erased : stillThere(listed)) {
            boolean found =
                    sql.inTransaction(session ->
                            erase(
                                    session,
                                    erased.lead(),
                                    erased.by(),
                                    erased.reason(),
                                    erased.on()));
            if (found) repeated++;
        }
        sql.transact(session -> {
            log.lock(session);
            list.add(records.all(session), clock.instant());
        });
        return repeated;
    }

    private List<ErasureList.Erased> stillThere(ErasureList.Contents listed) {
        var numbers =
                listed.erasures().stream().mapToLong(ErasureList.Erased::lead).distinct().toArray();
        if (numbers.length == 0) return List.of();
        var there =
                sql.inTransaction(session -> Set.copyOf(records.marks(session, numbers).values()));
        return listed.erasures().stream().filter(erased -> there.contains(erased.mark())).toList();
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
        var marks = records.marks(session, leads);
        session.call(SQL.named("remember"))
                .set("marks", ErasureRecords.bytes(marks.values().stream()))
                .set("marked", marks.keySet().stream().mapToLong(Long::longValue).toArray())
                .set("hashes", kept.toArray(byte[][]::new))
                .set("positions", positions.stream().mapToLong(Long::longValue).toArray())
                .set("now", now)
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
