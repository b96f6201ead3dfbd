package dev.staffel.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Mailbox;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private final Visitor administrator = STAFF.user(Role.ADMINISTRATOR);

    private Map<String, String> settings() {
        return MAILBOX.settings("https://staffel.example.com/");
    }

    @Test
    void theAdministratorSetsTheServerUpAndTriesIt() {
        administrator.post("/mail", settings());

        var tested = administrator.post("/mail/test", Map.of());

        assertThat(tested.status()).isEqualTo(303);
        var mail = MAILBOX.next();
        assertThat(mail.subject()).isEqualTo("Test mail of Staffel");
        assertThat(mail.from()).isEqualTo("leads@example.com");
        assertThat(mail.raw())
                .contains("Auto-Submitted: auto-generated", "Message-ID: <staffel-")
                .contains("=?UTF-8?Q?Staffel_bei_M=C3=BCller?=");
        assertThat(administrator.get("/mail").body()).contains("Test", "sent", "switched on");
        assertThat(administrator.get("/audit").body()).contains("sent a test mail");
    }

    @Test
    void aWrongPasswordIsToldByTheTest() {
        var wrong = new HashMap<>(settings());
        wrong.put("password", "wrong");
        administrator.post("/mail", wrong);

        administrator.post("/mail/test", Map.of());

        assertThat(administrator.get("/mail").body())
                .contains("refuses user name and password", "not sent", "535");
    }

    @Test
    void thePasswordIsNeitherShownNorReadableInTheDatabase() {
        administrator.post("/mail", settings());

        assertThat(administrator.get("/mail").body())
                .doesNotContain(Mailbox.PASSWORD)
                .contains("A password is kept");
        var stored =
                STAFF.sql()
                        .inTransaction(session ->
                                session.call(MailServers.SQL.named("server"))
                                        .one(row -> row.bytes("password")));
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Mailbox.PASSWORD);
    }

    @Test
    void aKeptPasswordStaysWhenOnlyAnotherFieldIsChanged() {
        administrator.post("/mail", settings());
        var changed = new HashMap<>(settings());
        changed.put("password", "");
        changed.put("name", "Staffel");

        administrator.post("/mail", changed);
        administrator.post("/mail/test", Map.of());

        assertThat(MAILBOX.next().raw()).contains("From: Staffel <leads@example.com>");
    }

    /// Or somebody could have it sent to a server of their own.
    @Test
    void aKeptPasswordGoesToNoOtherServer() {
        administrator.post("/mail", settings());
        var elsewhere = new HashMap<>(settings());
        elsewhere.put("password", "");
        elsewhere.put("host", "127.0.0.1");

        var refused = administrator.post("/mail", elsewhere);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("type it once more");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAllAtOnce() {
        var wrong =
                Map.of(
                        "host", "mail server",
                        "port", "99999",
                        "security", "none",
                        "sender", "nobody",
                        "name", "",
                        "base", "staffel.example.com");

        var answer = administrator.post("/mail", wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("host-error", "port-error", "sender-error", "name-error", "base-error");
    }
}
