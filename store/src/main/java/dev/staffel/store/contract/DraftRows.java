package dev.staffel.store.contract;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;

/// Drafts and their signatures as they lie in the database.
final class DraftRows {
    static final Statements SQL = Statements.beside(DraftRows.class, "contract.sql");
    private static final int MOST = 500;

    private DraftRows() {}

    static Optional<Draft> find(Session session, long id) {
        return session.call(SQL.named("draft")).set("id", id).first(row -> draft(session, row));
    }

    static Optional<Draft> ofVersion(Session session, int version) {
        return session.call(SQL.named("draft-of-version"))
                .set("version", version)
                .first(row -> draft(session, row));
    }

    /// @throws IllegalArgumentException when there is none
    static Draft lock(Session session, long id) {
        return session.call(SQL.named("draft-for-change"))
                .set("id", id)
                .first(row -> draft(session, row))
                .orElseThrow(() -> new IllegalArgumentException("no draft " + id));
    }

    static List<Draft> all(Session session) {
        return session.call(SQL.named("drafts"))
                .set("limit", MOST)
                .list(row -> draft(session, row));
    }

    private static List<Signature> signatures(Session session, long draft) {
        return session.call(SQL.named("signatures"))
                .set("draft", draft)
                .list(row ->
                        new Signature(
                                Side.of(row.text("side")),
                                row.optionalUuid("staff"),
                                row.text("name"),
                                row.flag("deputy"),
                                row.instant("at"),
                                row.integer("revision"),
                                row.text("hash"),
                                row.optionalInstant("voided")
                                        .map(at ->
                                                new Signature.Voided(
                                                        at, row.text("voided_because")))));
    }

    private static Draft draft(Session session, Row row) {
        long id = row.number("id");
        return new Draft(
                id,
                Draft.Kind.of(row.text("kind")),
                row.text("title"),
                row.text("text"),
                row.integer("based_on"),
                row.integer("revision"),
                Stand.of(row.text("stand")),
                row.optionalText("hash"),
                row.optionalInstant("wished_from"),
                row.flag("trial"),
                new Draft.Edit(row.text("created_by"), row.instant("created")),
                new Draft.Edit(row.text("edited_by"), row.instant("edited")),
                row.optionalText("proposed_by"),
                row.optionalText("withdrawn_because"),
                row.optionalInteger("version"),
                signatures(session, id));
    }
}
