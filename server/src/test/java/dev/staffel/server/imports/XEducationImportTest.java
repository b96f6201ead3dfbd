package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.Store;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The main job on real input: an export of 9,240 leads goes in, and none is lost.
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "STAFFEL_SHARED_DATA", matches = ".+")
class XEducationImportTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "XEducationImportTest",
                    """
                    -- name: counts
                    -- Leads, passages told by the file, objections and the span of the assumed instants.
                    SELECT (SELECT count(*) FROM born) AS leads,
                           (SELECT count(*) FROM signal WHERE kind = 7) AS moves,
                           (SELECT count(*) FROM signal WHERE history) AS history,
                           (SELECT count(*) FROM signal WHERE display->>'assumed' = 'true') AS assumed,
                           (SELECT count(*) FROM signal) AS signals,
                           (SELECT min(happened)::date::text FROM signal WHERE kind = 1) AS first,
                           (SELECT max(happened)::date::text FROM signal WHERE kind = 1) AS last
                    """);

    @Test
    void allLeadsComeInAndNoneIsLost() throws IOException {
        new PlaybookVersions(database.sql()).publishFirst();
        Path file = Path.of(System.getenv("STAFFEL_SHARED_DATA"), "xeducation", "Leads.csv");
        try (var imports =
                        new Imports(database.sql(), Store.on(database.sql()), Clock.systemUTC());
                var content = Files.newInputStream(file)) {
            int id = imports.upload("Leads.csv", content, "test", "en");
            assertThat(imports.look(imports.find(id).orElseThrow()).mapping().orElseThrow().name())
                    .isEqualTo("xeducation");
            assertThat(imports.start(id, "test")).isTrue();
            imports.awaitBackground();

            Counts counts = imports.find(id).orElseThrow().counts();
            assertThat(counts.rows()).isEqualTo(9_240);
            assertThat(counts.created()).isEqualTo(9_240);
            assertThat(counts.rejected()).isZero();
            assertThat(counts.repeated()).isZero();
            assertThat(logged())
                    .containsExactly(
                            "9240",
                            "3561",
                            "" + counts.signals(),
                            "" + counts.signals(),
                            "" + counts.signals(),
                            "2024-12-31",
                            "2025-12-31");
        }
    }

    private static List<String> logged() {
        return database.sql()
                .inTransaction(session ->
                        session.call(SQL.named("counts"))
                                .one(row -> {
                                    List<String> found = new ArrayList<>();
                                    for (String name :
                                            List.of(
                                                    "leads", "moves", "history", "assumed",
                                                    "signals")) {
                                        found.add(String.valueOf(row.number(name)));
                                    }
                                    found.add(row.text("first"));
                                    found.add(row.text("last"));
                                    return found;
                                }));
    }
}
