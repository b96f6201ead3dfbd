package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.sql.Row;
import java.util.UUID;

/// Filters, order and columns under a name.
///
/// @param isShared whether everybody sees it, not only its owner
/// @param query as [ListQuery#text] writes it
record SavedView(int id, UUID owner, String name, boolean isShared, String query) {

    static SavedView of(Row row) {
        return new SavedView(
                row.integer("id"),
                row.uuid("staff"),
                row.text("name"),
                row.flag("shared"),
                row.text("query"));
    }

    boolean isOf(Caller.User user) {
        return owner.equals(user.id());
    }

    /// Its owner changes a view; of shared ones administrators too.
    boolean mayChange(Caller.User user) {
        return isOf(user) || (isShared && user.is(Role.ADMINISTRATOR));
    }

    String address() {
        return "/leads?view=" + id + (query.isEmpty() ? "" : "&" + query);
    }
}
