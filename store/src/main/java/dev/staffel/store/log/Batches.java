package dev.staffel.store.log;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signals that come together and can be struck together, such as an import.
public final class Batches {
    private static final Statements SQL = Statements.beside(Batches.class, "batches.sql");

    private final Sql sql;

    public Batches(Sql sql) {
        this.sql = sql;
    }

    /// A batch of signals.
    ///
    /// @param label such as the file's name
    /// @param struckBy who had it struck, if anybody
    public record Batch(
            int id,
            String source,
            String label,
            String openedBy,
            Instant openedOn,
            Optional<String> struckBy) {}

    /// Opens a batch; its number goes with each of its messages.
    public int open(Source source, String label, String by) {
        return sql.inTransaction(session ->
                session.call(SQL.named("batch-open"))
                        .set("source", source.id())
                        .set("label", label)
                        .set("by", by)
                        .one(row -> row.integer("id")));
    }

    /// The newest batches first.
    public List<Batch> newest(int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("batches-newest"))
                        .set("limit", limit)
                        .list(row ->
                                new Batch(
                                        row.integer("id"),
                                        row.text("source"),
                                        row.text("label"),
                                        row.text("opened_by"),
                                        row.instant("opened_on"),
                                        row.optionalText("struck_by"))));
    }
}
