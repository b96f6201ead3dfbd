package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public plane, the workers and the staff plane apart, each in a process of its own, over one external database.
class RolesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @Test
    void threeProcessesStartedAtOnceOverAnEmptyDatabaseCarryALeadFromTheWebsiteToTheInbox(
            @TempDir Path data) {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
                var here = new Installation(postgres.address())) {
            String url =
                    postgres.address().url()
                            + "?user="
                            + postgres.address().user()
                            + "&password="
                            + postgres.address().password();
            Program worker = here.launch("--role", "worker", "--database-url", url);
            Program server = here.launch("--role", "server", "--database-url", url);
            Program intake = here.start("--role", "intake", "--database-url", url);
            worker.awaitReady();
            assertThat(intake.output()).noneMatch(line -> line.contains("first administrator"));

            try (var client = here.client(intake)) {
                assertThat(client.post("/v1/identify", WHO)).isEqualTo(200);
                assertThat(client.post("/v1/track", ASKED)).isEqualTo(200);
            }
            var api = new Api(server.staff(), token(url));
            Await.until(
                    "an offer of the lead",
                    SOON,
                    () -> api.get("handovers").toString().contains("ada@example.org"));

            for (Program program : List.of(intake, worker, server)) {
                assertThat(program.stop()).isEqualTo(ENDED_BY_SIGTERM);
            }
            assertThat(new Log(postgres.address()).number("SELECT count(*) FROM lead")).isOne();
        }
    }

    private static String token(String url) {
        return Script.staffel(
                        "token",
                        "create",
                        "--name=roles",
                        "--scope=handovers:read",
                        "--database-url=" + url)
                .output()
                .strip();
    }

    private static final String WHO =
            """
            {"userId":"ada","traits":{"email":"ada@example.org","firstName":"Ada","lastName":"Berg",\
            "company":"Molkerei Nord"}}\
            """;

    private static final String ASKED =
            """
            {"userId":"ada","event":"Quote Requested","properties":{"form":"quote","topic":"retrofit"}}\
            """;
}
