package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Keeps when the definition, a stage or a rule is to be looked at again.
public final class Reviews {
    /// The definition as a whole.
    public static final String DEFINITION = "definition";

    private final Sql sql;

    public Reviews(Sql sql) {
        this.sql = sql;
    }

    /// The days, by what is to be looked at: `definition`, `stage/<id>` or `rule/<id>`.
    public Map<String, LocalDate> all() {
        return sql.inTransaction(session -> {
            var days = new TreeMap<String, LocalDate>();
            session.call(SQL.named("reviews"))
                    .each(row -> days.put(row.text("subject"), row.date("due")));
            return days;
        });
    }

    /// Sets all days anew, in the caller's transaction.
    public void set(Session session, Map<String, LocalDate> days, String by) {
        session.call(SQL.named("reviews-clear")).update();
        days.forEach((subject, due) ->
                session.call(SQL.named("review-set"))
                        .set("subject", subject)
                        .set("due", due)
                        .set("by", by)
                        .update());
    }
}
