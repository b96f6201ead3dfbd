package dev.staffel.store.testing;

import dev.staffel.engine.FactCodec;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.leads.Strikes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Leads on the machine builder's playbook, with two sellers on the desk and a clock that the test moves.
public final class LeadFixture {
    private static final Statements SQL = Statements.beside(LeadFixture.class, "leads.sql");

    public final LogFixture log;
    public final Sql sql;
    public final PlaybookVersions versions;
    public final Folding folding;
    public final StaffActions staff;
    public final Merges merges;
    public final Strikes strikes;
    private volatile Instant now = LogFixture.MORNING;

    private LeadFixture(LogFixture log) {
        this.log = log;
        this.sql = log.sql;
        log.withdrawPlaybooks();
        versions = new PlaybookVersions(sql);
        versions.publishFirst();
        for (var desk : versions.playbook(1).agreement().handover().desks()) {
            DeskRouting.assign(sql, desk.id(), List.of("sam", "sue"));
        }
        folding = Folding.live(log.log, log.shapes, versions, new DeskRouting(), () -> now);
        staff = new StaffActions(sql, folding);
        merges = new Merges(sql, folding);
        strikes = new Strikes(sql, folding);
    }

    public static LeadFixture emptied(Sql sql) {
        return new LeadFixture(LogFixture.emptied(sql));
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// Reads single leads, as pages do.
    public OneLead oneLead() {
        return new OneLead(sql, some -> folding.fold(sql, some));
    }

    public void catchUp() {
        FoldWorkers.catchUp(sql, folding);
    }

    /// Publishes the same playbook once more, as the next version.
    public int publishAgain() {
        return versions.publish(ShippedPlaybooks.text("maschinenbau"), Instant.EPOCH, "test", "");
    }

    private <T> T column(long lead, Function<Row, T> mapper) {
        return sql.inTransaction(
                session -> session.call(SQL.named("lead")).set("lead", lead).one(mapper));
    }

    public String text(long lead, String column) {
        return column(lead, row -> row.text(column));
    }

    public Optional<Instant> instant(long lead, String column) {
        return column(lead, row -> row.optionalInstant(column));
    }

    public String stage(long lead) {
        return column(lead, row -> row.text("stage"));
    }

    public String holder(long lead) {
        return column(lead, row -> row.text("holder_kind") + " " + row.text("holder")).strip();
    }

    /// Under which playbook version the lead is counted.
    public int version(long lead) {
        return column(lead, row -> row.integer("version"));
    }

    /// Whether workers have passed every signal.
    public boolean isCaughtUp() {
        return sql.inTransaction(
                        session -> session.call(SQL.named("unfolded")).one(row -> row.number("n")))
                == 0;
    }

    public int interest(long lead) {
        return column(lead, row -> row.integer("interest"));
    }

    /// The kinds of a lead's facts, in their order.
    public List<String> facts(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("facts")).set("lead", lead).list(row -> row.text("kind")));
    }

    /// All facts of all leads, one a line.
    public List<String> allFacts() {
        return sql.inTransaction(session ->
                session.call(SQL.named("all-facts"))
                        .list(row ->
                                row.number("lead")
                                        + " "
                                        + row.number("position")
                                        + "/"
                                        + row.integer("ordinal")
                                        + " "
                                        + FactCodec.decode(row.bytes("content"))));
    }

    public List<String> allPassages() {
        return sql.inTransaction(
                session -> session.call(SQL.named("all-passages")).list(row -> row.text("text")));
    }

    /// All leads as lists read them, one a line.
    public List<String> allLeads() {
        return sql.inTransaction(
                session -> session.call(SQL.named("all-leads")).list(row -> row.text("text")));
    }

    /// All handovers of all leads with all that is kept of them, one a line.
    public List<String> allHandovers() {
        return sql.inTransaction(
                session -> session.call(SQL.named("all-handovers")).list(row -> row.text("text")));
    }

    /// As if an older build had stored the leads.
    public void storeInFormat(int format) {
        sql.transact(session ->
                session.call(SQL.named("store-in-format")).set("format", format).update());
    }

    /// In which formats leads are stored.
    public List<Integer> formats() {
        return sql.inTransaction(
                session -> session.call(SQL.named("formats")).list(row -> row.integer("format")));
    }

    /// Leads as they are stored, in hexadecimal digits.
    public Map<Long, String> states() {
        var states = new TreeMap<Long, String>();
        sql.transact(session ->
                session.call(SQL.named("states"))
                        .each(row -> states.put(row.number("id"), row.text("state"))));
        return states;
    }

    /// The process halves that were kept when a release took over, in hexadecimal digits.
    public Map<Long, String> checkpoints() {
        var halves = new TreeMap<Long, String>();
        sql.transact(session ->
                session.call(SQL.named("checkpoints"))
                        .each(row -> halves.put(row.number("lead"), row.text("process"))));
        return halves;
    }

    /// The versions as a release understands them that gives other points for the same rules.
    public PlaybookVersions understoodOtherwise() {
        sql.transact(session -> session.call(SQL.named("understand-otherwise")).update());
        return new PlaybookVersions(sql);
    }

    /// Which releases have decided something.
    public List<Integer> behaviours() {
        return sql.inTransaction(session ->
                session.call(SQL.named("behaviours")).list(row -> row.integer("behaviour")));
    }

    /// How far workers have come.
    public List<String> cursors() {
        return sql.inTransaction(
                session -> session.call(SQL.named("cursors")).list(row -> row.text("text")));
    }

    public long allEffects() {
        return sql.inTransaction(
                session -> session.call(SQL.named("all-effects")).one(row -> row.number("n")));
    }

    /// Leads that were not merged into others.
    public List<Long> openLeads() {
        return sql.inTransaction(
                session -> session.call(SQL.named("open-leads")).list(row -> row.number("id")));
    }

    public List<String> passages(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("passages"))
                        .set("lead", lead)
                        .list(row ->
                                row.text("stage")
                                        + (row.flag("skipped") ? " skipped" : "")
                                        + (row.flag("open") ? " open" : "")));
    }

    public List<String> effects(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("effects")).set("lead", lead).list(row -> row.text("kind")));
    }

    public List<String> parked() {
        return sql.inTransaction(
                session -> session.call(SQL.named("parked")).list(row -> row.text("reason")));
    }

    /// What is left of erased people: the stages and the origin.
    public List<String> crumbs() {
        return sql.inTransaction(
                session -> session.call(SQL.named("crumbs")).list(row -> row.text("text")));
    }

    public List<Long> parkedPositions() {
        return sql.inTransaction(
                session -> session.call(SQL.named("parked")).list(row -> row.number("position")));
    }

    /// Until it is closed, no lead of that last name can be written.
    public Refusing refusing(String lastName) {
        change(
                """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '23514'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON lead FOR EACH ROW
                WHEN (NEW.last_name = '%s') EXECUTE FUNCTION refuse();
                """
                        .formatted(lastName));
        return () -> change("DROP FUNCTION refuse CASCADE");
    }

    private void change(String ddl) {
        sql.transact(session -> {
            try (var statement = session.connection().createStatement()) {
                statement.execute(ddl);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    /// A fault that ends when it is closed.
    public interface Refusing extends AutoCloseable {
        @Override
        void close();
    }

    public boolean exists(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("exists")).set("lead", lead).one(row -> row.flag("found")));
    }
}
