package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ImportsResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String LIST = "Last name,Email\nMeier,m@bau.example\nKunz,kunz\n";

    private final Visitor program = STAFF.token(Scope.IMPORTS_READ, Scope.IMPORTS_WRITE);

    @BeforeAll
    static void publish() {
        new PlaybookVersions(STAFF.sql()).publishFirst();
    }

    @Test
    void aProgramUploadsTriesImportsAndReadsTheCounts() {
        String address = "/api/v1/imports/" + upload().path("id").asInt();

        assertThat(program.send("POST", address + "/rehearsal", "").status()).isEqualTo(202);
        imports().awaitBackground();
        assertThat(json(program.get(address)).path("counts").path("created").asInt()).isEqualTo(2);
        assertThat(json(program.get(address)).path("state").asString()).isEqualTo("draft");

        assertThat(program.send("POST", address + "/start", "").status()).isEqualTo(202);
        imports().awaitBackground();
        JsonNode done = json(program.get(address));
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("counts").path("leftOut").asInt()).isEqualTo(1);
        assertThat(program.send("POST", address + "/start", "").status()).isEqualTo(409);
        assertThat(program.send("DELETE", address, "").status()).isEqualTo(409);
        assertThat(program.get(address + "/rejected").header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void everyProblemOfAMappingComesBackWithItsLine() {
        String address = "/api/v1/imports/" + upload().path("id").asInt();

        var reply =
                program.send(
                        "PUT",
                        address + "/mapping",
                        "attributes: {email: Mail}\nkye: [Nr]\n",
                        "Content-Type",
                        "application/yaml");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(json(reply).path("problems").get(0).path("at").asString()).isEqualTo("line 2");
        assertThat(program.send("POST", address + "/start", "").status()).isEqualTo(422);
    }

    @Test
    void theListHasACursor() {
        for (int i = 0; i < 3; i++) {
            upload();
        }
        JsonNode first = json(program.get("/api/v1/imports?limit=2"));
        JsonNode second =
                json(
                        program.get(
                                "/api/v1/imports?limit=2&cursor=" + first.path("next").asString()));

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").get(0).path("id").asInt())
                .isLessThan(first.path("items").get(1).path("id").asInt());
        assertThat(program.get("/api/v1/imports?limit=0").status()).isEqualTo(422);
        assertThat(program.get("/api/v1/imports/999999").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsDiscarded() {
        String address = "/api/v1/imports/" + upload().path("id").asInt();

        assertThat(program.send("DELETE", address, "").status()).isEqualTo(204);
        assertThat(program.get(address).status()).isEqualTo(404);
    }

    private JsonNode upload() {
        var reply =
                program.send(
                        "POST",
                        "/api/v1/imports?fileName=crm.csv&mapping=generic",
                        LIST,
                        "Content-Type",
                        "text/csv");
        assertThat(reply.status()).isEqualTo(201);
        return json(reply);
    }

    private static Imports imports() {
        return STAFF.plane().part(Imports.class);
    }

    private static JsonNode json(Visitor.Reply reply) {
        return new ObjectMapper().readTree(reply.body());
    }
}
