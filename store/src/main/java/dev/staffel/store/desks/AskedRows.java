package dev.staffel.store.desks;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;

/// Keeps what desks were asked, and whom they chose.
final class AskedRows {
    private static final Statements SQL = Statements.beside(AskedRows.class, "desks.sql");

    private AskedRows() {}

    /// @param owner the seller of the account, empty for none
    static void add(Session session, DryRun.Past asked, String owner, boolean isFromFair) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        asked.traits()
                .forEach((trait, seen) ->
                        seen.forEach(value -> {
                            names.add(trait.name());
                            values.add(value);
                        }));
        session.call(SQL.named("desk-asked"))
                .set("desk", asked.desk())
                .set("lead", asked.lead())
                .set("offer", asked.offer())
                .set("at", asked.at())
                .set("member", asked.member())
                .set("owner", owner)
                .set("fair", isFromFair)
                .set("names", names)
                .set("values", values)
                .update();
    }
}
