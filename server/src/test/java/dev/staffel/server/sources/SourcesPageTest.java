package dev.staffel.server.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.sql.Statements;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourcesPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "SourcesPageTest",
                    """
                    -- name: sent
                    -- Two events that no playbook knows, as workers count them.
                    WITH claimed AS (
                        INSERT INTO shape (source, actor, consent, hash, event, path, form, campaign, properties, catch_all)
                        VALUES (:source, 0, true, gen_random_uuid(), 'Juggled Balls', '/circus', '', '', '{}', false)
                        RETURNING id
                    )
                    INSERT INTO shape_day (shape, day, signals) SELECT id, current_date, 2 FROM claimed
                    """);

    @Test
    void aNewWebsiteGetsAKeyItsPropertiesAndTheLinesToPaste() {
        var form = marketing().get("/sources/new").body();
        assertThat(form).contains("name=\"origins\"");
        var source =
                added("shop.example.org", "https://Shop.example.org/path\nhttp://localhost:3000");
        assertThat(source.origins())
                .containsExactly("http://localhost:3000", "https://shop.example.org");
        assertThat(source.consentBySite()).isTrue();
        var key = source.writeKey().orElseThrow();
        assertThat(marketing().get("/sources").body()).contains("shop.example.org", key);
        assertThat(marketing().get("/sources/" + source.id()).body())
                .contains("writeKey: '" + key, "curl https://in.example.com/v1/track");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("source shop.example.org");
    }

    @Test
    void whatIsNoWebsiteAndATakenNameAreNamed() {
        added("taken.example.org", "");
        var again = marketing().post("/sources", form("taken.example.org", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("name-error");
        var reply = marketing().post("/sources", form("other.example.org", "example.org"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("origins-error");
    }

    @Test
    void aSourceIsChangedClosedAndOpenedAgain() {
        var path = "/sources/" + added("changing.example.org", "").id();
        marketing().post(path, Map.of("origins", "https://a.example.org", "requests", "60"));
        assertThat(found("changing.example.org").origins())
                .containsExactly("https://a.example.org");
        assertThat(found("changing.example.org").requestsPerMinute()).isEqualTo(60);
        marketing().post(path + "/close", Map.of());
        assertThat(found("changing.example.org").open()).isFalse();
        marketing().post(path + "/open", Map.of());
        assertThat(found("changing.example.org").open()).isTrue();
    }

    @Test
    void propertiesThatThePlaybookLooksAtAreOfferedUntilTheyArePassedOn() {
        var source = added("poor.example.org", "");
        var path = "/sources/" + source.id();
        assertThat(source.properties()).isEmpty();
        assertThat(marketing().get(path).body()).contains(path + "/properties");
        marketing().post(path + "/properties", Map.of());
        assertThat(found("poor.example.org").properties()).isNotEmpty();
        assertThat(marketing().get(path).body()).doesNotContain(path + "/properties");
    }

    @Test
    void eventsThatMeanNothingAreShown() {
        var source = added("circus.example.org", "");
        STAFF.sql().transact(s -> s.call(SQL.named("sent")).set("source", source.id()).update());
        assertThat(marketing().get("/sources/" + source.id()).body())
                .contains("Juggled Balls", "/circus");
        assertThat(marketing().get("/sources").body())
                .contains("/sources/" + source.id() + "#unmapped");
    }

    @Test
    void aProgramAddsAWebsite() {
        var program = STAFF.token(Scope.SOURCES_READ, Scope.SOURCES_WRITE);
        var made = post(program, "{\"name\":\"api.example.org\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).contains(found("api.example.org").writeKey().orElseThrow());
        assertThat(found("api.example.org").properties()).isNotEmpty();
        assertThat(program.get("/api/v1/sources").body()).contains("\"api.example.org\"");
        assertThat(post(program, "{\"name\":\"api.example.org\"}").status()).isEqualTo(409);
        var bad = post(program, "{\"origins\":[\"nowhere\"]}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("\"name\"", "\"origins\"");
    }

    private static Visitor.Reply post(Visitor program, String json) {
        return program.send("POST", "/api/v1/sources", json, "Content-Type", "application/json");
    }

    private static Source added(String name, String origins) {
        var reply = marketing().post("/sources", form(name, origins));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return found(name);
    }

    private static Map<String, String> form(String name, String origins) {
        return Map.of("name", name, "origins", origins, "consent", "yes", "requests", "600");
    }

    private static Source found(String name) {
        return STAFF.plane().part(Sources.class).named(name).orElseThrow();
    }

    private static Visitor marketing() {
        return STAFF.user(Role.MARKETING);
    }
}
