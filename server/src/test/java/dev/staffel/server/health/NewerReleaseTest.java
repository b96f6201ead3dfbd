package dev.staffel.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.sql.Statements;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people and programs see of a program whose leads a newer release has taken over.
class NewerReleaseTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "NewerReleaseTest",
                    """
                    -- name: release
                    -- As if that release had folded here.
                    UPDATE setting SET value = CAST(:behaviour AS text) WHERE name = 'behaviour'
                    """);

    private static void release(int behaviour) {
        STAFF.sql()
                .transact(session ->
                        session.call(SQL.named("release")).set("behaviour", behaviour).update());
    }

    @AfterEach
    void asBefore() {
        release(Engine.BEHAVIOUR);
    }

    @Test
    void itSaysThatItIsNotReadyAndWhatToDo() {
        assertThat(STAFF.nobody().get("/health/ready").status()).isEqualTo(200);
        release(99);

        var ready = STAFF.nobody().get("/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body())
                .contains("a newer release has taken the leads over", "start the newer release");
    }

    @Test
    void leadsAreReadButNobodyActsOnThem() {
        long lead = new Enquiries(STAFF).from("nele", "neu");
        release(99);
        var head = STAFF.user(Role.HEAD_OF_MARKETING);

        assertThat(head.get("/leads/" + lead).status()).isEqualTo(200);
        var reply = head.post("/leads/" + lead + "/notes", Map.of("note", "called back"));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("A newer Staffel has taken over");
    }
}
