package dev.staffel.store.desks;

import dev.staffel.store.leads.Routing;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;

/// Answers a lead's questions from the desks as they are kept here.
public final class DeskRouting implements Routing {
    private static final Statements SQL = Statements.beside(DeskRouting.class, "desks.sql");

    /// Sets who takes a desk's leads, in this order; whoever stays keeps hours, territories and place in the turn.
    public static void assign(Sql sql, String desk, List<String> members) {
        sql.transact(session ->
                session.call(SQL.named("desk-assign"))
                        .set("desk", desk)
                        .set("members", members)
                        .run());
    }

    /// Who takes a desk's leads, in their order.
    public static List<String> members(Sql sql, String desk) {
        return sql.inTransaction(session ->
                session.call(SQL.named("desk-members"))
                        .set("desk", desk)
                        .list(row -> row.text("member")));
    }

    @Override
    public Answers begin(Session session) {
        return new DeskAnswers(session);
    }
}
