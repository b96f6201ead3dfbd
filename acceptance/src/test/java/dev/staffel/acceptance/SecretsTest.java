package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords, tokens and sessions are nowhere to be read, neither in the log, nor in a backup, nor in an answer; people are
/// not to be read in the log.
class SecretsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WRONG_PASSWORD = "planted-wrong-password";
    private static final List<String> PERSON =
            List.of("planted.person@example.org", "Plantedlastname", "030 9876543210");

    @TempDir Path folder;

    @Test
    void whatIsPlantedIsFoundNowhere() throws IOException {
        try (var installation = new Installation()) {
            Program program = installation.start();
            var secrets = new ArrayList<>(List.of(Program.ADMIN_PASSWORD, WRONG_PASSWORD));
            String token = token(installation);
            secrets.add(token);
            secrets.add(databasePassword(installation));
            var stranger = new Visitor(program.staff());
            assertThat(Program.signIn(stranger, WRONG_PASSWORD).status()).isNotEqualTo(303);
            var visitor = program.administrator();
            secrets.add(visitor.cookies().get("staffel-session"));
            List<String> answers = troubles(program, visitor, token);
            tellOfAPerson(installation, program);
            poison(installation, program);

            Path backup = folder.resolve("backup");
            installation.staffel("backup", backup.toString());
            assertThat(program.stop()).isEqualTo(128 + 15);

            String logs = log(program) + postgresLog(installation);
            assertThat(logs).doesNotContain(secrets).doesNotContain(PERSON);
            assertThat(unpacked(backup)).contains(PERSON).doesNotContain(secrets);
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer)
                                    .doesNotContain("Exception", "SELECT", "dev.staffel")
                                    .doesNotContain(token, WRONG_PASSWORD));
        }
    }

    private static String token(Installation installation) {
        return installation
                .staffel("token", "create", "--name", "planted", "--scope", "admin")
                .strip();
    }

    private static String databasePassword(Installation installation) throws IOException {
        return Files.readAllLines(installation.data().resolve("connection")).stream()
                .filter(line -> line.startsWith("password="))
                .findFirst()
                .orElseThrow()
                .substring("password=".length());
    }

    /// Questions that nobody can answer, from somebody known and from a stranger.
    private static List<String> troubles(Program program, Visitor visitor, String token) {
        var client = new Visitor(program.staff()).withBearer(token);
        var stranger = new Visitor(program.staff()).withBearer(token + "x");
        var answers = new ArrayList<String>();
        for (String path :
                List.of(
                        "/api/v1/leads?limit=planted",
                        "/api/v1/leads?cursor=%00%ff'",
                        "/api/v1/leads?sort=id;drop",
                        "/api/v1/leads/99999999999999999999",
                        "/api/v1/leads/1/explanation?asOf=planted",
                        "/leads/0'",
                        "/replays/'",
                        "/metrics",
                        "/planted")) {
            for (Visitor each : List.of(visitor, client, stranger)) {
                var reply = each.get(path);
                assertThat(reply.status()).as(path).isLessThan(500);
                answers.add(reply.body());
            }
        }
        for (String body : List.of("{", "[]", "{\"email\":7}", "\u0000")) {
            var reply =
                    client.send("POST", "/api/v1/leads", body, "Content-Type", "application/json");
            assertThat(reply.status()).as(body).isBetween(400, 499);
            answers.add(reply.body());
        }
        return answers;
    }

    private static void tellOfAPerson(Installation installation, Program program) {
        try (var client = installation.client(program)) {
            assertThat(client.post("/v1/identify", WHO)).isEqualTo(200);
            assertThat(client.post("/v1/identify", WHO.replace("}}", "}"))).isEqualTo(400);
            assertThat(client.post("/v1/track", WHO.replace("Plantedlastname", "\\u0000")))
                    .isEqualTo(200);
            assertThat(client.post("/planted.person@example.org", WHO)).isEqualTo(404);
        }
        installation.log().awaitFolded(SOON);
    }

    /// What fails while it is folded is logged with its reason.
    private static void poison(Installation installation, Program program) {
        Log log = installation.log();
        log.breakOnArrival("poison");
        try (var client = installation.client(program)) {
            assertThat(
                            client.post(
                                    "/v1/identify",
                                    WHO.replace("{\"userId", "{\"messageId\":\"poison\",\"userId")))
                    .isEqualTo(200);
        }
        Await.until("parked", SOON, () -> log.number("SELECT count(*) FROM parked") == 1);
    }

    private static final String WHO =
            """
            {"userId":"planted","traits":{"email":"%s","lastName":"%s","phone":"%s"}}\
            """
                    .formatted(PERSON.toArray());

    private static String log(Program program) {
        return String.join("\n", program.output());
    }

    private static String postgresLog(Installation installation) throws IOException {
        return Files.readString(installation.data().resolve("postgres.log"), ISO_8859_1);
    }

    private static String unpacked(Path backup) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), ISO_8859_1)).append('\n');
                }
            }
        }
        return text.toString();
    }
}
