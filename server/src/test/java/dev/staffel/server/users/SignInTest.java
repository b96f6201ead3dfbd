package dev.staffel.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.testing.Account;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static Account first = new Account("", "");

    @BeforeAll
    static void setUp() {
        first =
                Account.setUp(
                        STAFF, STAFF.plane().part(FirstAdministrator.class).link().orElseThrow());
    }

    @Test
    void theRightPasswordOpensASessionThatScriptsCantRead() {
        Visitor visitor = STAFF.nobody();
        Visitor.Reply reply = first.signIn(visitor, first.password());
        assertThat(reply.header("Location")).isEqualTo("/account");
        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("staffel-session=")
                                .contains("HttpOnly")
                                .contains("SameSite=Lax"));
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        Visitor.Reply wrong = first.signIn(STAFF.nobody(), "not this one, surely");
        Visitor.Reply unknown =
                new Account("nobody@example.org", "")
                        .signIn(STAFF.nobody(), "not this one, surely");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(withoutSecrets(wrong.body(), first.email()))
                .isEqualTo(withoutSecrets(unknown.body(), "nobody@example.org"));
        assertThat(wrong.body()).doesNotContain("not this one, surely");
    }

    @Test
    void goesOnlyToPagesOfOurs() {
        Visitor.Reply reply =
                STAFF.nobody()
                        .post(
                                "/login",
                                Map.of(
                                        "email", first.email(),
                                        "password", first.password(),
                                        "next", "//evil.example/"));
        assertThat(reply.header("Location")).isEqualTo("/");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = first.signedIn(STAFF);
        String session = visitor.cookies().getOrDefault("staffel-session", "");
        assertThat(visitor.post("/logout", Map.of()).status()).isEqualTo(303);
        Visitor thief = STAFF.nobody().withCookie("staffel-session", session);
        assertThat(thief.get("/account").status()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Visitor here = first.signedIn(STAFF);
        Visitor elsewhere = first.signedIn(STAFF);
        String next = "another lane and a baton";
        assertThat(here.post("/account/password", change(first.password(), next)).status())
                .isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(first.signIn(STAFF.nobody(), first.password()).status()).isEqualTo(422);
        here.post("/account/password", change(next, first.password()));
    }

    @Test
    void aWeakOrMistypedPasswordIsNamedAtItsField() {
        Visitor visitor = first.signedIn(STAFF);
        Visitor.Reply reply =
                visitor.post(
                        "/account/password",
                        Map.of("current", "wrong", "password", "short", "repeat", "other"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("id=\"current-error\"", "id=\"password-error\"", "id=\"repeat-error\"");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor visitor = first.signedIn(STAFF);
        Visitor.Reply reply =
                visitor.send(
                        "POST",
                        "/account/sessions",
                        "",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(
                        visitor.send(
                                        "POST",
                                        "/account/sessions",
                                        "",
                                        "X-CSRF-TOKEN",
                                        visitor.csrf())
                                .status())
                .isEqualTo(303);
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() {
        Visitor.Reply page = STAFF.nobody().get("/login");
        String policy = page.header("Content-Security-Policy");
        String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(STAFF.nobody().get("/login").header("Content-Security-Policy"))
                .doesNotContain(nonce);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    private static Map<String, String> change(String from, String to) {
        return Map.of("current", from, "password", to, "repeat", to);
    }

    private static String withoutSecrets(String page, String email) {
        return page.replace(email, "").replaceAll("(nonce|content|value)=\"[^\"]*\"", "");
    }
}
