package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that can't go well says why in a sentence, ends at once, and leaves nothing running.
class StartTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int REFUSED = 2;
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir Path folder;

    @Test
    void portsThatAreTakenAreNamedWithTheirOptions() {
        try (var installation = new Installation()) {
            Program program = installation.start();
            String staff = Integer.toString(program.staff().getPort());
            String intake = Integer.toString(program.intake().getPort());
            assertThat(refused(Map.of(), "--port", staff, "--intake-port", intake))
                    .contains("Port " + staff, "another one with --port.")
                    .contains("Port " + intake, "another one with --intake-port.");
            assertThat(program.isReady()).isTrue();
        }
    }

    @Test
    void aWeakPasswordForTheFirstAdministratorIsRefused() {
        assertThat(
                        refused(
                                Map.of(
                                        "STAFFEL_ADMIN_EMAIL", "a@example.org",
                                        "STAFFEL_ADMIN_PASSWORD", "short"),
                                "--port",
                                "0",
                                "--intake-port",
                                "0"))
                .contains("STAFFEL_ADMIN_PASSWORD must have at least");
    }

    @Test
    void whoeverStopsItInMidStartFindsNothingRunningBehindIt() {
        try (var installation = new Installation()) {
            Program program = installation.launch();
            Await.until(
                    "PostgreSQL is being set up",
                    SOON,
                    () ->
                            program.output().stream()
                                    .anyMatch(line -> line.contains("Setting up PostgreSQL")));
            assertThat(program.stop(SOON.multipliedBy(2))).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(program.output()).noneMatch(line -> line.startsWith("Staffel is ready"));
            assertThat(installation.postgres()).isEmpty();
            assertThat(installation.start().isReady()).isTrue();
        }
    }

    @Test
    void anAddressThatIsNoneIsAnsweredWithHowToWriteIt() {
        assertThat(refused(Map.of("STAFFEL_DATABASE_URL", "postgres://db/staffel?password=secret")))
                .contains("jdbc:postgresql://HOST:PORT/NAME")
                .doesNotContain("secret");
    }

    private String refused(Map<String, String> environment, String... options) {
        Path data = folder.resolve("data of its own");
        var arguments = new ArrayList<>(List.of("start", "--data", data.toString()));
        arguments.addAll(List.of(options));
        Script.Result result = Script.finish(Script.start(arguments, environment));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(REFUSED);
        assertThat(result.output()).doesNotContain("Exception", "\tat ");
        assertThat(Installation.postgresIn(data)).isEmpty();
        return result.output();
    }
}
