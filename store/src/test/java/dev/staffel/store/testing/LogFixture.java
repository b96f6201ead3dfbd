package dev.staffel.store.testing;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Row;
import dev.staffel.engine.Trust;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.KindCode;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A log with three sources, in the words of the tests: a website, a CRM and a file that tells the past.
public final class LogFixture {
    public static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final Statements SQL = Statements.beside(LogFixture.class, "fixture.sql");

    public final Sql sql;
    public final Sources sources;
    public final Shapes shapes;
    public final SignalLog log;
    public final Source web;
    public final Source crm;
    public final Source file;

    /// A log with nothing in it.
    public static LogFixture emptied(Sql sql) {
        sql.transact(session -> session.call(SQL.named("empty")).run());
        return new LogFixture(sql);
    }

    /// On what is in the log already.
    public LogFixture(Sql sql) {
        this.sql = sql;
        sources = new Sources(sql);
        shapes = new Shapes(sql);
        log = new SignalLog(sources, shapes);
        web = source(Source.named("website", Trust.PUBLIC).withWriteKey("web-key"));
        crm = source(Source.named("crm", Trust.TRUSTED));
        file = source(Source.named("file", Trust.TRUSTED).ofHistory());
        sql.transact(session -> session.call(SQL.named("publish")).set("number", 1).update());
    }

    private Source source(Source wanted) {
        return sources.named(wanted.name()).orElseGet(() -> sources.add(wanted));
    }

    public List<Appended> append(Incoming... messages) {
        var ready = log.prepare(List.of(messages));
        return sql.inTransaction(session -> log.append(session, ready));
    }

    public Appended.Logged log(Incoming message) {
        return (Appended.Logged) append(message).getFirst();
    }

    public static Incoming message(Source source, Ids ids) {
        return Incoming.of(source.id(), ids, MORNING, MORNING);
    }

    public static Incoming visit(Source source, Ids ids) {
        return message(source, ids).did(new Deed(Claim.of(source.name(), "page").tracked(), 0));
    }

    public static Ids anonymous(String value) {
        return Ids.NONE.and(Id.anonymous(value));
    }

    public static Ids user(String value) {
        return Ids.NONE.and(Id.user(value));
    }

    public static Ids email(String value) {
        return Ids.NONE.and(Id.email(value));
    }

    public Ids key(String value) {
        return Ids.NONE.and(Id.key("crm", value));
    }

    public static SortedMap<String, String> attributes(String... namesAndValues) {
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        return attributes;
    }

    /// To which leads a row of that id at that position belongs.
    public List<Long> leadsOf(Id.Kind kind, String value, long position) {
        return sql.inTransaction(session ->
                session.call(SQL.named("leads-of"))
                        .set("kind", kind.code())
                        .set("value", value)
                        .set("position", position)
                        .list(row -> row.number("lead")));
    }

    public long signals() {
        return sql.inTransaction(
                session -> session.call(SQL.named("count")).one(row -> row.number("n")));
    }

    /// The whole log, by position.
    public List<LogRow> rows() {
        return sql.inTransaction(session -> session.call(SQL.named("log")).list(LogRow::of));
    }

    /// All that each row of the log says but its position, by position.
    public List<String> contents() {
        return sql.inTransaction(
                session -> session.call(SQL.named("contents")).list(row -> row.text("text")));
    }

    /// All links, also those no longer known.
    public List<LogLink> links() {
        return sql.inTransaction(session -> session.call(SQL.named("links")).list(LogLink::of));
    }

    /// From which position on a person is a lead.
    public long bornAt(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("born-at"))
                        .set("lead", lead)
                        .one(row -> row.number("position")));
    }

    public List<Long> positions() {
        return positionsAfter(0);
    }

    public List<Long> positionsAfter(long position) {
        return rows(position, row -> row.number("position"));
    }

    public List<Row.Kind> kinds() {
        return rows(0, row -> KindCode.kind(row.integer("kind")));
    }

    public List<Long> subjects() {
        return rows(0, row -> row.number("subject"));
    }

    public List<String> events() {
        return rows(0, row -> row.text("event"));
    }

    private <T> List<T> rows(long after, Function<dev.staffel.store.sql.Row, T> mapper) {
        return sql.inTransaction(
                session -> session.call(SQL.named("signals")).set("after", after).list(mapper));
    }

    /// A row whose content is not of its kind.
    public void appendBroken(long lead) {
        var broken =
                new OwnRow(
                        lead,
                        Source.STAFFEL,
                        Row.Kind.MOVED,
                        new byte[] {9, 9, 9},
                        MORNING,
                        MORNING,
                        false);
        sql.transact(session -> log.appendOwn(session, List.of(broken)));
    }

    public void withdrawPlaybooks() {
        sql.transact(session -> session.call(SQL.named("withdraw")).update());
    }

    public long rejectedCount() {
        return sql.inTransaction(
                session -> session.call(SQL.named("rejected-count")).one(row -> row.number("n")));
    }

    public List<Long> leads() {
        return longs("born");
    }

    public List<Long> recasts() {
        return longs("recasts");
    }

    public List<String> proposals() {
        return sql.inTransaction(
                session -> session.call(SQL.named("proposals")).list(row -> row.text("text")));
    }

    public List<String> rejected() {
        return sql.inTransaction(
                session -> session.call(SQL.named("rejected")).list(row -> row.text("reason")));
    }

    private List<Long> longs(String statement) {
        return sql.inTransaction(
                session -> session.call(SQL.named(statement)).list(row -> row.number("lead")));
    }
}
