package dev.staffel.server.leads.mass;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The actions on many leads, with the leads of each and what became of them.
@Component
class MassActions {
    private static final Statements SQL = Statements.beside(MassActions.class, "mass.sql");
    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final LeadList leads;
    private final Audit audit;

    MassActions(Sql sql, LeadList leads, Audit audit) {
        this.sql = sql;
        this.leads = leads;
        this.audit = audit;
    }

    /// What somebody asks for.
    ///
    /// @param query the filters' address, for people; empty when leads were chosen one by one
    record Wish(
            MassAction.Kind kind,
            String desk,
            String seller,
            String stage,
            String text,
            String query) {}

    /// Which leads.
    sealed interface Choice {
        /// Those of these numbers.
        record Of(List<Long> leads) implements Choice {
            public Of {
                leads = List.copyOf(leads);
            }
        }

        /// All that match.
        record Matching(LeadFilter filter) implements Choice {}
    }

    /// How far an action has come.
    record Progress(long done, long refused) {}

    /// A lead that it could not be done with.
    record Left(long lead, String reason) {}

    /// Keeps an action to be done, if there are just as many leads as the reader was shown; else it is not kept, and the
    /// number there is now is answered.
    ///
    /// @return the action's number, or empty
    Optional<Integer> add(Caller.User by, Wish wish, Choice choice, long shown) {
        try {
            return Optional.of(
                    sql.inTransaction(session -> {
                        int id = insert(session, by, wish, Optional.empty());
                        fill(session, id, choice);
                        long total = total(session, id);
                        if (total != shown) throw new OtherCount();
                        audit.record(
                                session,
                                "mass." + wish.kind().word(),
                                "mass action " + id,
                                total + " leads");
                        return id;
                    }));
        } catch (OtherCount e) {
            return Optional.empty();
        }
    }

    /// Takes the whole transaction back.
    @SuppressWarnings("serial")
    private static final class OtherCount extends RuntimeException {
        OtherCount() {
            super(null, null, false, false);
        }
    }

    /// Keeps the undoing of an action.
    int addUndo(Caller.User by, MassAction undone, String reason) {
        var wish = new Wish(MassAction.Kind.UNDO, "", "", "", reason, "");
        return sql.inTransaction(session -> {
            int id = insert(session, by, wish, Optional.of(undone.id()));
            session.call(SQL.named("mass-add-undone"))
                    .set("action", id)
                    .set("undoes", undone.id())
                    .update();
            long total = total(session, id);
            audit.record(session, "mass.undo", "mass action " + undone.id(), total + " leads");
            return id;
        });
    }

    private static int insert(
            Session session, Caller.User by, Wish wish, Optional<Integer> undoes) {
        return session.call(SQL.named("mass-add"))
                .set("kind", wish.kind().word())
                .set("staff", by.id())
                .set("desk", wish.desk())
                .set("seller", wish.seller())
                .set("stage", wish.stage())
                .set("text", wish.text())
                .set("query", wish.query())
                .set("undoes", undoes)
                .one(row -> row.integer("id"));
    }

    private void fill(Session session, int id, Choice choice) {
        switch (choice) {
            case Choice.Of(var chosen) -> addLeads(session, id, chosen);
            case Choice.Matching(var filter) -> {
                long after = 0;
                for (var some = leads.ids(session, filter, after, AT_ONCE);
                        !some.isEmpty();
                        some = leads.ids(session, filter, after, AT_ONCE)) {
                    addLeads(session, id, some);
                    after = some.getLast();
                }
            }
        }
    }

    private static void addLeads(Session session, int id, List<Long> chosen) {
        session.call(SQL.named("mass-add-leads"))
                .set("action", id)
                .set("leads", chosen.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    private static long total(Session session, int id) {
        return session.call(SQL.named("mass-total")).set("id", id).one(row -> row.number("total"));
    }

    Optional<MassAction> find(int id) {
        return sql.inTransaction(
                session -> session.call(SQL.named("mass-one")).set("id", id).first(MassAction::of));
    }

    List<MassAction> latest(int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-latest")).set("limit", limit).list(MassAction::of));
    }

    /// The number of the action that takes this one back.
    Optional<Integer> undoing(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-undoing"))
                        .set("id", id)
                        .first(row -> row.integer("id")));
    }

    Progress progress(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-counts"))
                        .set("action", id)
                        .one(row -> new Progress(row.number("done"), row.number("refused"))));
    }

    List<Left> left(int id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-refused"))
                        .set("action", id)
                        .set("limit", limit)
                        .list(row -> new Left(row.number("lead"), row.text("reason"))));
    }

    void stop(int id) {
        sql.transact(session -> session.call(SQL.named("mass-stop")).set("id", id).update());
    }

    /// Takes an action that nobody works on.
    Optional<Integer> take() {
        return sql.inTransaction(
                session -> session.call(SQL.named("mass-take")).first(row -> row.integer("id")));
    }

    /// Gives a sign of life; tells whether somebody asked to stop.
    boolean beat(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-beat"))
                        .set("id", id)
                        .one(row -> row.flag("stop_wanted")));
    }

    void end(int id, MassAction.State state) {
        sql.transact(session ->
                session.call(SQL.named("mass-end"))
                        .set("id", id)
                        .set("state", state.name().toLowerCase(java.util.Locale.ROOT))
                        .update());
    }

    List<ChosenLead> open(int id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("mass-open-leads"))
                        .set("action", id)
                        .set("limit", limit)
                        .list(row ->
                                new ChosenLead(
                                        row.number("lead"),
                                        row.number("position"),
                                        row.text("was"),
                                        row.text("became"))));
    }

    /// Has a lead's outcome kept with what was done to it.
    void carryOut(int id, ChosenLead chosen, Function<Session, Outcome> work) {
        sql.transact(session -> keep(session, id, chosen, work.apply(session)));
    }

    private static void keep(Session session, int id, ChosenLead chosen, Outcome outcome) {
        var call =
                session.call(SQL.named("mass-lead-done"))
                        .set("action", id)
                        .set("lead", chosen.lead());
        switch (outcome) {
            case Outcome.Done(var position, var was, var became) ->
                    call.set("state", 1)
                            .set("position", position)
                            .set("was", was)
                            .set("became", became)
                            .set("reason", "");
            case Outcome.Refused(var reason) ->
                    call.set("state", 2)
                            .set("position", chosen.position())
                            .set("was", chosen.was())
                            .set("became", chosen.became())
                            .set("reason", reason);
        }
        call.update();
    }
}
