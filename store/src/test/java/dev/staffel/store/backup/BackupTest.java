package dev.staffel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Engine;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @RegisterExtension static final TestDatabase source = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "backup-test.sql",
                    """
                    -- name: settings
                    -- Texts that a careless file format would break.
                    INSERT INTO setting VALUES ('tab', E'a\\tb'), ('lines', E'a\\r\\nb\\n'), ('backslash', 'C:\\\\.\\n'),
                        ('end', E'\\\\.'), ('null', '\\N'), ('umlaut', 'Jürgen Weiß 🏃'), ('empty', '');
                    -- name: decided
                    -- As if this release had decided here.
                    UPDATE setting SET value = :behaviour WHERE name = 'behaviour';
                    -- name: sources
                    -- Rows with arrays, nulls and numbers from a sequence.
                    INSERT INTO source (name, write_key, trust, history, consent_by_site, origins, properties, requests_per_minute, shape_cap, closed)
                    SELECT 'web ' || i, nullif('key ' || i, 'key 3'), 0, false, true, ARRAY['https://a.example', 'b,"c"'], '{}', 60, 100,
                           CASE WHEN i = 2 THEN timestamptz '2026-11-22 10:00+01' END
                    FROM generate_series(1, 5) AS i;
                    -- name: signals
                    -- Enough rows to fill more than one buffer, with bytes and JSON.
                    INSERT INTO signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind, history, content, display)
                    SELECT nextval('signal_position'), i % 7, i, timestamptz '2026-01-01' + i * interval '1 hour', now(), -i, 1, 1, 0, 1, 1, false,
                           decode(md5(i::text), 'hex'), jsonb_build_object('page', E'/p\\\\' || i)
                    FROM generate_series(1, 20000) AS i;
                    -- name: settings-late
                    -- What is written while a backup is under way.
                    INSERT INTO setting VALUES ('late', '');
                    -- name: count-late
                    -- Whether it is seen.
                    SELECT count(*) AS rows FROM setting WHERE name = 'late';
                    -- name: row-texts
                    -- All rows of the settings and sources, as text.
                    SELECT 'setting' AS name, t::text AS value FROM setting AS t UNION ALL
                    SELECT 'source', t::text FROM source AS t UNION ALL
                    SELECT 'signal', md5(string_agg(t::text, '|' ORDER BY position)) FROM signal AS t
                    ORDER BY 1, 2;
                    -- name: next-position
                    -- What the log would give next.
                    SELECT nextval('signal_position') AS position;
                    """);

    @TempDir Path folder;

    @BeforeAll
    static void fill() {
        source.sql()
                .transact(session ->
                        session.call(SQL.named("decided"))
                                .set("behaviour", Integer.toString(Engine.BEHAVIOUR))
                                .update());
        for (var name : List.of("settings", "sources", "signals"))
            source.sql().transact(session -> session.call(SQL.named(name)).update());
    }

    @Test
    void whatWasWrittenIsRestoredToTheLetter() {
        var file = folder.resolve("backup.zip");
        var written = Backup.write(source.database(), file);
        assertThat(written.rows()).isGreaterThan(20_000);
        try (var target = Database.at(source.server().emptyDatabase())) {
            var rebuilt = new ArrayList<Integer>();
            var restored =
                    new Restore(database -> rebuilt.add(database.schemaVersion()))
                            .into(file, target);
            assertThat(restored.rows()).isEqualTo(written.rows());
            assertThat(rebuilt).containsExactly(source.database().schemaVersion());
            assertThat(rows(target)).isEqualTo(rows(source.database()));
            assertThat(rows(target)).hasSizeGreaterThan(12);
            assertThat(nextPosition(target)).isEqualTo(20_001);
        }
    }

    @Test
    void aReleaseThatDecidesDifferentlyRestoresNothing() {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        try (var target = Database.at(source.server().emptyDatabase())) {
            var next = new Restore(_ -> {}, Engine.BEHAVIOUR + 1);
            assertThatThrownBy(() -> next.into(file, target))
                    .isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining("Restore it with that release, and then upgrade");
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFileAndNothingUnfinishedStays() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        Backup.write(source.database(), file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aBackupShowsOneMomentWhateverIsWrittenMeanwhile() {
        var seen =
                source.database()
                        .unpooled()
                        .inSnapshot(session -> {
                            var first = lateSettings(session);
                            source.sql()
                                    .transact(other ->
                                            other.call(SQL.named("settings-late")).update());
                            return List.of(first, lateSettings(session));
                        });
        assertThat(seen).containsExactly(0L, 0L);
        assertThat(source.sql().inTransaction(BackupTest::lateSettings)).isEqualTo(1L);
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefused() {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        var before = rows(source.database());
        assertThatThrownBy(() -> new Restore(_ -> {}).into(file, source.database()))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("is not empty");
        assertThat(rows(source.database())).isEqualTo(before);
    }

    @Test
    void aFileWithChangedRowsIsRefusedBeforeAnythingIsDone() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        var changed =
                rewrite(file, "tables/setting.copy", text -> text.replace("umlaut", "umlaot"));
        assertRefused(changed, "the rows of setting are not those written");
    }

    @Test
    void aFileCutOffIsRefused() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        var bytes = Files.readAllBytes(file);
        var cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "is not a whole backup");
    }

    @Test
    void aFileWithFlippedBitsIsRefused() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        var bytes = Files.readAllBytes(file);
        for (var at = bytes.length / 3; at < bytes.length / 3 + 20; at++) bytes[at] ^= 0x55;
        Files.write(file, bytes);
        assertRefused(file, "is not a whole backup");
    }

    @Test
    void aFileThatIsNoBackupOrIsNotThereIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("leads.csv"), "name;company");
        assertRefused(text, "is not a whole backup");
        assertRefused(folder.resolve("gone.zip"), "is not there");
    }

    @Test
    void aBackupOfANewerReleaseIsRefused() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(source.database(), file);
        var newer =
                rewrite(
                        file,
                        Contents.ENTRY,
                        text -> text.replaceFirst("\"schema\":\\d+", "\"schema\":9999"));
        assertRefused(newer, "of a newer Staffel (schema 9999");
        var newFormat =
                rewrite(file, Contents.ENTRY, text -> text.replace("\"format\":1", "\"format\":2"));
        assertRefused(newFormat, "of a newer Staffel (format 2)");
    }

    private static void assertRefused(Path file, String why) {
        try (var target = Database.at(source.server().emptyDatabase())) {
            assertThatThrownBy(() -> new Restore(_ -> {}).into(file, target))
                    .isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining(why);
            assertThat(target.schemaVersion()).isZero();
        }
    }

    private Path rewrite(Path file, String changed, UnaryOperator<String> change)
            throws IOException {
        var rewritten = Files.createTempFile(folder, "rewritten", ".zip");
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                copy(
                        in.getInputStream(entry).readAllBytes(),
                        entry.getName().equals(changed),
                        change,
                        out);
                out.closeEntry();
            }
        }
        return rewritten;
    }

    private static void copy(
            byte[] bytes, boolean changed, UnaryOperator<String> change, OutputStream out)
            throws IOException {
        if (!changed) {
            out.write(bytes);
            return;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(change.apply(text)).isNotEqualTo(text);
        out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> rows(Database database) {
        return database.unpooled()
                .inTransaction(session -> {
                    var all = new TreeMap<String, String>();
                    session.call(SQL.named("row-texts"))
                            .each(row ->
                                    all.put(
                                            row.text("name") + " " + row.text("value"),
                                            row.text("value")));
                    return all;
                });
    }

    private static long lateSettings(Session session) {
        return session.call(SQL.named("count-late")).one(row -> row.number("rows"));
    }

    private static long nextPosition(Database database) {
        return database.unpooled()
                .inTransaction(session ->
                        session.call(SQL.named("next-position"))
                                .one(row -> row.number("position")));
    }
}
