package dev.staffel.store.objections;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps and reads the library of objections. Who has raised one is told by a signal in the log; beside it stands which it
/// was, so that merges, strikes and erasures of signals hold for it too.
public final class Objections {
    private static final Statements SQL = Statements.beside(Objections.class, "objections.sql");

    private final Sql sql;

    public Objections(Sql sql) {
        this.sql = sql;
    }

    /// All of them, those raised most first, retired ones last.
    public List<Objection> all() {
        return sql.inTransaction(session -> {
            Map<Long, List<Objection.Answer>> answers = new HashMap<>(); // looked up only
            session.call(SQL.named("answers"))
                    .each(row ->
                            answers.computeIfAbsent(row.number("objection"), _ -> new ArrayList<>())
                                    .add(answer(row)));
            return session.call(SQL.named("objections"))
                    .list(row ->
                            new Objection(
                                    row.number("id"),
                                    row.text("words"),
                                    row.texts("tags"),
                                    row.flag("retired"),
                                    row.integer("raised"),
                                    answers.getOrDefault(row.number("id"), List.of())));
        });
    }

    private static Objection.Answer answer(Row row) {
        return new Objection.Answer(
                row.number("id"),
                row.text("words"),
                row.flag("retired"),
                row.integer("hits"),
                row.integer("cases"),
                row.integer("used"));
    }

    public Optional<Objection> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    /// Its id.
    public long add(Session session, String words, List<String> tags) {
        return session.call(SQL.named("add-objection"))
                .set("words", words)
                .set("tags", tags)
                .one(row -> row.number("id"));
    }

    public void change(Session session, long id, String words, List<String> tags, boolean retired) {
        session.call(SQL.named("change-objection"))
                .set("id", id)
                .set("words", words)
                .set("tags", tags)
                .set("retired", retired)
                .update();
    }

    /// Its id.
    public long addAnswer(Session session, long objection, String words) {
        return session.call(SQL.named("add-answer"))
                .set("objection", objection)
                .set("words", words)
                .one(row -> row.number("id"));
    }

    public void changeAnswer(
            Session session, long objection, long id, String words, boolean retired) {
        session.call(SQL.named("change-answer"))
                .set("objection", objection)
                .set("id", id)
                .set("words", words)
                .set("retired", retired)
                .update();
    }

    /// Keeps which objection a signal is about that was just logged in this transaction.
    ///
    /// @param message the id of its message
    public void raise(
            Session session,
            int source,
            String message,
            long objection,
            Optional<Long> answer,
            Optional<Boolean> worked) {
        session.call(SQL.named("raise"))
                .set("source", source)
                .set("message", message)
                .set("objection", objection)
                .set("answer", answer.orElse(null))
                .set("worked", worked.orElse(null))
                .update();
    }

    /// Keeps what came of an answer.
    public void outcome(Session session, long position, boolean worked) {
        session.call(SQL.named("outcome")).set("position", position).set("worked", worked).update();
    }

    /// What a lead has objected, the latest first; struck signals are left out.
    public List<Raised> ofLead(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("of-lead"))
                        .set("lead", lead)
                        .list(row ->
                                raised(row, lead, row.number("objection"), row.text("words"))));
    }

    /// Who stands behind the counts of an objection, the latest first.
    ///
    /// @param answer the id of one of its answers, 0 for all
    /// @param worked `yes` for those whose answer worked, `known` for those of whom that is known, else empty
    public List<Raised> cases(long objection, long answer, String worked) {
        return sql.inTransaction(session ->
                session.call(SQL.named("cases"))
                        .set("objection", objection)
                        .set("answer", answer)
                        .set("worked", worked)
                        .list(row -> raised(row, row.number("lead"), objection, "")));
    }

    private static Raised raised(Row row, long lead, long objection, String words) {
        return new Raised(
                row.number("position"),
                lead,
                objection,
                words,
                row.optionalNumber("answer"),
                row.optionalText("answered"),
                row.optionalText("worked").map("true"::equals),
                row.instant("raised"),
                display(row.optionalText("display").orElse(null)));
    }

    private static String display(@Nullable String display) {
        return display == null ? "{}" : display;
    }
}
