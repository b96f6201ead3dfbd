package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The saved views of the list of leads: everybody's own, and those shared with all; one may open by itself.
@Component
class SavedViews {
    static final int LONGEST_NAME = 60;

    private static final Statements SQL = Statements.beside(SavedViews.class, "views.sql");
    private static final String DEFAULT = "leads.view";

    private final Sql sql;

    SavedViews(Sql sql) {
        this.sql = sql;
    }

    /// A user's own views and the shared ones, by name.
    List<SavedView> seenBy(Caller.User user) {
        return sql.inTransaction(session ->
                session.call(SQL.named("views-seen")).set("staff", user.id()).list(SavedView::of));
    }

    /// A view that a user may see.
    Optional<SavedView> find(int id, Caller.User user) {
        return seenBy(user).stream().filter(view -> view.id() == id).findFirst();
    }

    int add(Caller.User user, String name, boolean isShared, String query) {
        return sql.inTransaction(session ->
                session.call(SQL.named("view-add"))
                        .set("staff", user.id())
                        .set("name", name)
                        .set("shared", isShared)
                        .set("query", query)
                        .one(row -> row.integer("id")));
    }

    void change(SavedView view) {
        sql.transact(session ->
                session.call(SQL.named("view-change"))
                        .set("id", view.id())
                        .set("name", view.name())
                        .set("shared", view.isShared())
                        .set("query", view.query())
                        .update());
    }

    void delete(int id) {
        sql.transact(session -> session.call(SQL.named("view-delete")).set("id", id).update());
    }

    /// The view that opens by itself; empty when it is gone or none was chosen.
    Optional<SavedView> opensFor(Caller.User user) {
        var chosen =
                sql.inTransaction(session ->
                        session.call(SQL.named("view-default"))
                                .set("staff", user.id())
                                .set("name", DEFAULT)
                                .first(row -> row.text("value")));
        return chosen.flatMap(id ->
                seenBy(user).stream()
                        .filter(view -> Integer.toString(view.id()).equals(id))
                        .findFirst());
    }

    /// Lets a view open by itself from now on, or none.
    void open(Caller.User user, Optional<SavedView> view) {
        sql.transact(session -> {
            session.call(SQL.named("view-default-clear"))
                    .set("staff", user.id())
                    .set("name", DEFAULT)
                    .update();
            if (view.isPresent()) {
                session.call(SQL.named("view-default-set"))
                        .set("staff", user.id())
                        .set("name", DEFAULT)
                        .set("value", Integer.toString(view.get().id()))
                        .update();
            }
        });
    }
}
