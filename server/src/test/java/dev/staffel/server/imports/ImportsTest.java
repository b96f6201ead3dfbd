package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.ImportRecord.State;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.store.Store;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "ImportsTest",
                    """
                    -- name: empty
                    -- As after the migrations.
                    SELECT setval('signal_position', 1, false);
                    TRUNCATE import, signal, subject, link, born, merge, batch, struck, parked, proposal, erased, crumb,
                             rejected, rejected_day, playbook_version, shape, lead, fact, passage, handover, effect, fold_cursor,
                             shape_day CASCADE;
                    DELETE FROM source WHERE id > 10;

                    -- name: lose
                    -- The uploaded files are kept no longer.
                    DELETE FROM import_part;

                    -- name: rows
                    -- The kinds of rows in the log, with what is shown of them.
                    SELECT kind, count(*) AS count, count(*) FILTER (WHERE display->>'assumed' = 'true') AS assumed
                    FROM signal GROUP BY kind ORDER BY kind LIMIT 100;
                    """);
    private static final String LIST =
            """
            Vorname;Nachname;E-Mail;Firma;Newsletter
            Jürgen;Groß;j.gross@bau.example;Bau AG;ja
            Özlem;Äppel;oe@milch.example;Milch KG;nein
            Hans;;kein-at-zeichen;;
            zu;viel;a@b.example;X;ja;noch mehr
            """;

    @TempDir Path folder;

    private Imports imports;

    @BeforeEach
    void begin() {
        database.sql().transact(session -> session.call(SQL.named("empty")).run());
        new PlaybookVersions(database.sql()).publishFirst();
        imports = new Imports(database.sql(), Store.on(database.sql()), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        imports.close();
    }

    @Test
    void aListIsUnderstoodAtOnceAndItsLeadsAreCreated() throws IOException {
        int id = upload(LIST, Charset.forName("windows-1252"));
        Look look = imports.look(imports.find(id).orElseThrow());

        assertThat(look.isReady()).isTrue();
        assertThat(look.shape().orElseThrow().encoding().name()).isEqualTo("ISO-8859-1");
        assertThat(look.preview()).hasSize(3);

        ImportRecord done = run(id);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(4, 4, 2, 0, 0, 2, 0, 2));
        assertThat(imports.rejected(id, 10).stream().map(RejectedLine::line))
                .containsExactly(4L, 5L);
        assertThat(imports.rejected(id, 1).getFirst().reasons())
                .containsExactly(
                        Reason.of("row-names-nobody"),
                        Reason.of("value-is-no-email", "E-Mail", "kein-at-zeichen"));
    }

    @Test
    void theSameFileCountsOnceAndAChangedRowBringsItsNews() throws IOException {
        run(upload(LIST, StandardCharsets.UTF_8));

        ImportRecord again = run(upload(LIST, StandardCharsets.UTF_8));
        ImportRecord changed =
                run(upload(LIST.replace("Bau AG", "Hochbau AG"), StandardCharsets.UTF_8));

        assertThat(again.counts().repeated()).isEqualTo(2);
        assertThat(again.counts().signals()).isZero();
        assertThat(changed.counts().updated()).isEqualTo(1);
        assertThat(changed.counts().created()).isZero();
        assertThat(changed.counts().repeated()).isEqualTo(1);
    }

    @Test
    void aDryRunCountsTheSameAndWritesNothing() throws IOException {
        run(upload("Nachname;E-Mail\nGroß;j.gross@bau.example\n", StandardCharsets.UTF_8));
        var before = rows();
        int id = upload(LIST, StandardCharsets.UTF_8);

        assertThat(rehearsed(id)).isEqualTo(new Counts(4, 4, 1, 1, 0, 2, 0, 2));
        ImportRecord rehearsed = imports.find(id).orElseThrow();

        assertThat(rehearsed.state()).isEqualTo(State.DRAFT);
        assertThat(rehearsed.rehearsed()).isPresent();
        assertThat(rehearsed.counts()).isEqualTo(new Counts(4, 4, 1, 1, 0, 2, 0, 2));
        assertThat(rows()).isEqualTo(before);
        assertThat(run(id).counts()).isEqualTo(rehearsed.counts());
    }

    @Test
    void aCrmExportIsFedPerLeadInTheOrderInWhichItHappened() throws IOException {
        var export =
                """
                Lead ID,Email,Status,Close Date,Lost Reason
                7,a@b.example,Closed Won,2025-06-01,
                8,c@d.example,Qualified,2025-02-01,
                7,a@b.example,Qualified,2025-03-01,
                7,a@b.example,Working,2025-01-15,
                9,e@f.example,Closed Lost,nie,Preis
                """;
        int id = upload(export, StandardCharsets.UTF_8);

        ImportRecord done = run(id);

        assertThat(done.counts().created()).isEqualTo(2);
        assertThat(done.counts().rejected()).isEqualTo(1);
        assertThat(imports.rejected(id, 10).getFirst().reasons().getFirst().key())
                .isEqualTo("value-is-no-date");
        assertThat(happened())
                .containsExactly("2025-01-15", "2025-01-15", "2025-03-01", "2025-06-01");
    }

    @Test
    void anUndoneImportTakesItsLeadsAlongKeepsOthersAndCanBeImportedAgain() throws IOException {
        run(upload("Nachname;E-Mail\nGroß;j.gross@bau.example\n", StandardCharsets.UTF_8));
        int id = upload(LIST, StandardCharsets.UTF_8);
        run(id);

        assertThat(imports.undo(id, "test")).isTrue();
        imports.awaitBackground();

        ImportRecord undone = imports.find(id).orElseThrow();
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.leadsRemoved()).isEqualTo(1);
        assertThat(undone.leadsKept()).isEqualTo(1);
        assertThat(imports.kept(id, 10)).hasSize(1);
        assertThat(imports.undo(id, "test")).isFalse();

        Counts rehearsed = rehearsed(upload(LIST, StandardCharsets.UTF_8));
        Counts again = run(upload(LIST, StandardCharsets.UTF_8)).counts();
        assertThat(again.created()).isEqualTo(1);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(again).isEqualTo(rehearsed);
        assertThat(run(upload(LIST, StandardCharsets.UTF_8)).counts().repeated()).isEqualTo(2);
    }

    @Test
    void aFileOfThisMachineIsTriedAndImportedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), LIST);

        var tried = imports.importFile(file, Optional.empty(), "test", true, _ -> {});
        assertThat(tried.counts().created()).isEqualTo(2);
        assertThat(imports.find(tried.id())).isEmpty();

        var done = imports.importFile(file, Optional.empty(), "test", false, _ -> {});
        assertThat(done.counts()).isEqualTo(tried.counts());
        assertThat(imports.find(done.id()).orElseThrow().state()).isEqualTo(State.DONE);

        var wrong =
                imports.importFile(
                        file, Optional.of("attributes: {email: Mail}"), "test", false, _ -> {});
        assertThat(wrong.look().problems()).hasSize(1);
    }

    @Test
    void theCommandLineIsToldWhatHappened() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), LIST);
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var commands = new FileImports(imports, print, print);

        assertThat(commands.run(file, Optional.of("nothing.yaml"), false)).isEqualTo(1);
        assertThat(commands.run(file, Optional.of("xeducation"), false)).isEqualTo(1);
        assertThat(commands.run(file, Optional.empty(), true)).isZero();
        assertThat(commands.run(file, Optional.of("generic"), false)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "There is no mapping nothing.yaml",
                        "The file has no such column",
                        "Dry run, nothing is written.",
                        "Read as UTF-8, delimiter ;, 5 columns, mapping generic.",
                        "4 rows: 2 new leads, 0 updated, 0 with nothing new, 2 rejected",
                        "line 4: The row names nobody");
    }

    @Test
    void aFileThatIsKeptNoLongerSaysSo() throws IOException {
        int id = upload(LIST, StandardCharsets.UTF_8);
        database.sql().transact(session -> session.call(SQL.named("lose")).update());
        imports.close();
        imports = new Imports(database.sql(), Store.on(database.sql()), Clock.systemUTC());

        assertThat(imports.look(imports.find(id).orElseThrow()).refused())
                .contains(Reason.of("file-is-gone"));
    }

    @Test
    void aMappingWithProblemsIsNotRunAndCanBeCorrected() throws IOException {
        int id = upload(LIST, StandardCharsets.UTF_8);
        imports.change(id, Stated.nothing(), "attributes: {email: EMail}\n");

        assertThat(imports.start(id, "test")).isFalse();
        assertThat(imports.look(imports.find(id).orElseThrow()).problems()).hasSize(1);

        imports.change(id, Stated.nothing(), "attributes: {email: E-Mail}\n");
        assertThat(run(id).counts().created()).isEqualTo(2);
        assertThat(imports.change(id, Stated.nothing(), "")).isFalse();
    }

    @Test
    void valuesThatWereLeftOutAreListedByColumn() throws IOException {
        int id =
                upload(
                        "Nachname;E-Mail;Mitarbeiter\nGroß;a@b.example;viele\nKlein;c@d.example;12\n",
                        StandardCharsets.UTF_8);

        assertThat(run(id).counts().leftOut()).isEqualTo(1);
        assertThat(imports.leftOut(id))
                .containsExactly(new LeftOut("value-is-no-number", "Mitarbeiter", 1, 2, "viele"));
    }

    @Test
    void anImportCannotBeStartedTwice() throws IOException {
        int id = upload(LIST, StandardCharsets.UTF_8);
        run(id);

        assertThat(imports.start(id, "test")).isFalse();
        assertThat(imports.discard(id)).isFalse();
    }

    @Test
    void aDraftThatNobodyWantsIsDiscarded() throws IOException {
        int id = upload(LIST, StandardCharsets.UTF_8);

        assertThat(imports.discard(id)).isTrue();
        assertThat(imports.find(id)).isEmpty();
    }

    private int upload(String text, Charset charset) throws IOException {
        return imports.upload(
                "list.csv", new ByteArrayInputStream(text.getBytes(charset)), "test", "de");
    }

    private Counts rehearsed(int id) throws IOException {
        assertThat(imports.rehearse(id)).isTrue();
        imports.awaitBackground();
        return imports.find(id).orElseThrow().counts();
    }

    private ImportRecord run(int id) throws IOException {
        assertThat(imports.start(id, "test")).isTrue();
        imports.awaitBackground();
        return imports.find(id).orElseThrow();
    }

    private static List<String> rows() {
        return database.sql()
                .inTransaction(session ->
                        session.call(SQL.named("rows"))
                                .list(row -> row.integer("kind") + ":" + row.number("count")));
    }

    private static List<String> happened() {
        return database.sql()
                .inTransaction(session ->
                        session.call(
                                        Statements.parse(
                                                        "happened",
                                                        """
                                                        -- name: happened
                                                        -- When the rows of lead 7 happened, in the order of the log.
                                                        SELECT to_char(happened, 'YYYY-MM-DD') AS day FROM signal
                                                        WHERE position IN (SELECT position FROM signal WHERE subject IN
                                                            (SELECT subject FROM link WHERE lead = (SELECT lead FROM link JOIN subject ON subject.id = link.subject
                                                                WHERE subject.value = 'a@b.example'))
                                                            OR subject = -(SELECT lead FROM link JOIN subject ON subject.id = link.subject WHERE subject.value = 'a@b.example'))
                                                        ORDER BY position LIMIT 100
                                                        """)
                                                .named("happened"))
                                .list(row -> row.text("day")));
    }
}
