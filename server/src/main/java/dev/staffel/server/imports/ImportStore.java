package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Dialect;
import dev.staffel.server.imports.csv.Quoting;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Imports in the database.
final class ImportStore {
    static final Statements SQL = Statements.beside(ImportStore.class, "imports.sql");
    private static final String PARTS = "\u001f";

    private final Sql sql;

    ImportStore(Sql sql) {
        this.sql = sql;
    }

    Sql sql() {
        return sql;
    }

    int add(String fileName, String by, String mapping) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-add"))
                        .set("file_name", fileName)
                        .set("by", by)
                        .set("mapping", mapping)
                        .one(row -> row.integer("id")));
    }

    Optional<ImportRecord> find(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-find")).set("import", id).first(ImportRecord::of));
    }

    /// The newest before a number, the newest first.
    List<ImportRecord> before(int id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("imports"))
                        .set("before", id)
                        .set("limit", limit)
                        .list(ImportRecord::of));
    }

    long count() {
        return sql.inTransaction(
                session -> session.call(SQL.named("import-count")).one(row -> row.number("count")));
    }

    /// Keeps what a person states; tells whether the import could still be changed.
    boolean state(int id, Stated stated, String mapping) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-state-how"))
                                .set("encoding", stated.encoding().map(each -> each.name()))
                                .set("delimiter", stated.delimiter().map(ImportStore::word))
                                .set("quoting", stated.quoting().map(Enum::name))
                                .set("preamble_lines", stated.preambleLines())
                                .set("header", stated.header())
                                .set("mapping", mapping)
                                .set("import", id)
                                .update()
                        > 0);
    }

    private static String word(char delimiter) {
        return Dialect.comma()
                .withQuoting('"', Quoting.NONE)
                .withDelimiter(delimiter)
                .delimiterWord();
    }

    /// A batch for the import's signals, in a source.
    int openBatch(int source, String label, String by) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-batch"))
                        .set("source", source)
                        .set("label", label)
                        .set("by", by)
                        .one(row -> row.integer("id")));
    }

    /// Claims the import for running; false when somebody runs it already.
    boolean start(int id, int batch, List<String> columns) {
        return sql.inTransaction(session ->
                claimed(
                        session,
                        id,
                        session.call(SQL.named("import-start"))
                                .set("batch", batch)
                                .set("columns", columns)));
    }

    /// Claims the import for a dry run; false when somebody runs it already.
    boolean rehearse(int id, List<String> columns) {
        return sql.inTransaction(session ->
                claimed(
                        session,
                        id,
                        session.call(SQL.named("import-rehearse")).set("columns", columns)));
    }

    private static boolean claimed(Session session, int id, Call claim) {
        boolean claimed = claim.set("import", id).first(row -> row.integer("id")).isPresent();
        if (claimed) {
            session.call(SQL.named("import-forget-rows")).set("import", id).update();
        }
        return claimed;
    }

    void rehearsed(int id) {
        sql.transact(
                session -> session.call(SQL.named("import-rehearsed")).set("import", id).update());
    }

    /// A sign of life; tells whether the run is to stop.
    boolean beat(int id, Counts counts) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-beat"))
                        .set("total", counts.total())
                        .set("rows", counts.rows())
                        .set("created", counts.created())
                        .set("updated", counts.updated())
                        .set("repeated", counts.repeated())
                        .set("rejected", counts.rejected())
                        .set("left_out", counts.leftOut())
                        .set("signals", counts.signals())
                        .set("import", id)
                        .one(row -> row.flag("stop_wanted")));
    }

    void end(int id, ImportRecord.State state, String trouble) {
        sql.transact(session ->
                session.call(SQL.named("import-end"))
                        .set("state", state.word())
                        .set("trouble", trouble)
                        .set("import", id)
                        .update());
    }

    void askToStop(int id) {
        sql.transact(session -> session.call(SQL.named("import-stop")).set("import", id).update());
    }

    /// Marks runs whose program is gone, so that they can be run again.
    void stopOrphans() {
        sql.transact(session -> session.call(SQL.named("import-orphans")).update());
    }

    /// Claims the import for being undone.
    boolean undo(int id, String by) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-undo"))
                        .set("by", by)
                        .set("import", id)
                        .first(row -> row.integer("id"))
                        .isPresent());
    }

    void undone(int id, int removed, List<Long> kept) {
        sql.transact(session -> {
            session.call(SQL.named("import-kept-add"))
                    .set("import", id)
                    .set("leads", kept.stream().mapToLong(Long::longValue).toArray())
                    .update();
            session.call(SQL.named("import-undone"))
                    .set("removed", removed)
                    .set("kept", kept.size())
                    .set("import", id)
                    .update();
        });
    }

    /// The number of the source under which an import's signals stand; empty before any is written.
    Optional<Integer> source(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-source"))
                        .set("import", id)
                        .first(row -> row.integer("source")));
    }

    List<KeptLead> kept(int id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-kept"))
                        .set("import", id)
                        .set("limit", limit)
                        .list(row -> new KeptLead(row.number("lead"), row.text("name"))));
    }

    /// Forgets files and drafts that nobody needs any more.
    void tidy() {
        sql.transact(session -> session.call(SQL.named("import-tidy")).update());
    }

    boolean discard(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-discard")).set("import", id).update() > 0);
    }

    /// How many leads were born by a batch.
    long created(int batch) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-created"))
                        .set("batch", batch)
                        .one(row -> row.number("count")));
    }

    void addRejected(int id, int firstPlace, List<RejectedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.transact(session -> {
            var call = session.call(SQL.named("import-rejected-add")).set("import", id);
            int place = firstPlace;
            for (RejectedLine line : lines) {
                call.set("place", place++)
                        .set("line", line.line())
                        .set("cells", line.cells())
                        .set("reasons", line.reasons().stream().map(ImportStore::text).toList())
                        .addToBatch();
            }
            call.updateBatch();
        });
    }

    List<RejectedLine> rejected(int id, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-rejected"))
                        .set("import", id)
                        .set("limit", limit)
                        .list(row ->
                                new RejectedLine(
                                        row.number("line"),
                                        row.texts("cells"),
                                        row.texts("reasons").stream()
                                                .map(ImportStore::reason)
                                                .toList())));
    }

    void keepLeftOut(int id, List<LeftOut> values) {
        if (values.isEmpty()) {
            return;
        }
        sql.transact(session -> {
            var call = session.call(SQL.named("import-left-out-add")).set("import", id);
            for (LeftOut value : values) {
                call.set("reason", value.reason())
                        .set("place", value.place())
                        .set("count", value.count())
                        .set("line", value.firstLine())
                        .set("example", value.example())
                        .addToBatch();
            }
            call.updateBatch();
        });
    }

    List<LeftOut> leftOut(int id) {
        return sql.inTransaction(session ->
                session.call(SQL.named("import-left-out"))
                        .set("import", id)
                        .list(row ->
                                new LeftOut(
                                        row.text("reason"),
                                        row.text("place"),
                                        row.number("count"),
                                        row.number("line"),
                                        row.text("example"))));
    }

    private static String text(Reason reason) {
        return Stream.concat(Stream.of(reason.key()), reason.values().stream())
                .collect(Collectors.joining(PARTS));
    }

    private static Reason reason(String text) {
        List<String> parts = List.of(text.split(PARTS, -1));
        return new Reason(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
