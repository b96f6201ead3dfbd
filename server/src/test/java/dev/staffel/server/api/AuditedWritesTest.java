package dev.staffel.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.sql.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Nothing is changed over the API without a line in the audit trail.
class AuditedWritesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "AuditedWritesTest",
                    """
                    -- name: lines
                    -- The lines of programs, the oldest first.
                    SELECT action, target FROM audit WHERE actor = 'token test' ORDER BY at, id;
                    """);

    private final Visitor program = STAFF.token(Scope.ADMIN);

    private static List<String> lines() {
        return STAFF.sql()
                .inTransaction(session ->
                        session.call(SQL.named("lines"))
                                .list(row -> row.text("action") + " " + row.text("target")));
    }

    private Visitor.Reply tell(String email, String... headers) {
        var json = new String[headers.length + 2];
        System.arraycopy(headers, 0, json, 2, headers.length);
        json[0] = "Content-Type";
        json[1] = "application/json";
        return program.send("POST", "/api/v1/leads", "{\"email\":\"" + email + "\"}", json);
    }

    @Test
    void aChangeLeavesOneLineWithoutPersonalData() {
        int before = lines().size();

        assertThat(tell("anna.audit@example.com").status()).isEqualTo(201);

        assertThat(lines()).hasSize(before + 1);
        assertThat(lines().getLast()).matches("leads.told lead \\d+");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("told something of a lead")
                .doesNotContain("anna.audit");
    }

    @Test
    void whatWasRefusedOrGivenAgainLeavesNone() {
        tell("berta.audit@example.com", "Idempotency-Key", "audit-1");
        var before = lines();

        tell("berta.audit@example.com", "Idempotency-Key", "audit-1");
        assertThat(tell("nobody").status()).isEqualTo(422);
        program.get("/api/v1/leads");

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aFeatureThatRecordsNothingOfItsOwnIsNamedByItsAddress() {
        var reply =
                program.send(
                        "POST",
                        "/api/v1/imports?fileName=list.csv&mapping=generic",
                        "Last name,Email\nMeier,m@bau.example\n",
                        "Content-Type",
                        "text/csv");
        assertThat(reply.status()).isEqualTo(201);
        var at = "/api/v1/imports/" + reply.body().replaceAll("(?s).*\"id\":(\\d+).*", "$1");

        var tried = program.send("POST", at + "/rehearsal", "");

        assertThat(tried.status()).isEqualTo(202);
        assertThat(lines()).last().isEqualTo("api.changed POST " + at + "/rehearsal");
    }
}
