package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps when the definition, a stage or a rule is to be looked at again, and what came of it.
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

    /// Keeps an answer and moves the day to the next one, in the caller's transaction.
    ///
    /// @return whether it was still that day's turn; otherwise somebody else has answered, and nothing was changed
    public boolean answer(Session session, ReviewAnswer answer) {
        var due =
                session.call(SQL.named("review-due"))
                        .set("subject", answer.subject())
                        .first(row -> row.date("due"));
        if (due.filter(answer.due()::equals).isEmpty()) return false;
        session.call(SQL.named("review-answer"))
                .set("subject", answer.subject())
                .set("due", answer.due())
                .set("next", answer.next())
                .set("note", answer.note())
                .set("version", answer.version())
                .set("by", answer.by())
                .set("now", answer.at())
                .update();
        session.call(SQL.named("review-moved"))
                .set("subject", answer.subject())
                .set("due", answer.next())
                .set("by", answer.by())
                .update();
        return true;
    }

    /// The last answers, the newest first.
    ///
    /// @param limit so many at most
    public List<ReviewAnswer> answers(int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("review-answers"))
                        .set("limit", limit)
                        .list(row ->
                                new ReviewAnswer(
                                        row.text("subject"),
                                        row.date("due"),
                                        row.date("next"),
                                        row.text("note"),
                                        row.integer("version"),
                                        row.text("by"),
                                        row.instant("at"))));
    }
}
