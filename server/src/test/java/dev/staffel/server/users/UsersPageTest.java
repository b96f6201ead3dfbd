package dev.staffel.server.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Account;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Pattern LINK = Pattern.compile("/invitation\\?token=([\\w-]+)");

    @Test
    void anInvitationWorksOnceAndLookingAtItUsesNothingUp() {
        String token = invite("invited@example.org");
        for (int i = 0; i < 3; i++) {
            assertThat(STAFF.nobody().get("/invitation?token=" + token).status()).isEqualTo(200);
        }
        assertThat(STAFF.nobody().post("/invitation", chosen(token)).status()).isEqualTo(303);
        assertThat(STAFF.nobody().post("/invitation", chosen(token)).status()).isEqualTo(410);
        new Account("invited@example.org", Account.GOOD_PASSWORD).signedIn(STAFF);
    }

    @Test
    void aNewLinkWithdrawsTheEarlierOne() {
        String earlier = invite("twice@example.org");
        Visitor.Reply again =
                admin().post("/users/" + id("twice@example.org") + "/invitation", Map.of());
        assertThat(token(again.body())).isNotEqualTo(earlier);
        assertThat(STAFF.nobody().get("/invitation?token=" + earlier).status()).isEqualTo(410);
    }

    @Test
    void disablingEndsSessionsAtOnceAndKeepsTheUserOut() {
        STAFF.nobody().post("/invitation", chosen(invite("leaver@example.org")));
        Account leaver = new Account("leaver@example.org", Account.GOOD_PASSWORD);
        Visitor session = leaver.signedIn(STAFF);
        assertThat(session.get("/account").status()).isEqualTo(200);
        admin().post("/users/" + id(leaver.email()) + "/disable", Map.of());
        assertThat(session.get("/account").status()).isEqualTo(303);
        assertThat(leaver.signIn(STAFF.nobody(), leaver.password()).status()).isEqualTo(422);
    }

    @Test
    void aTakenAddressAndAMissingRoleAreNamed() {
        invite("taken@example.org");
        assertThat(admin().post("/users", form("TAKEN@example.org", "sales")).status())
                .isEqualTo(422);
        assertThat(admin().post("/users", form("other@example.org", "")).body())
                .contains("roles-error");
    }

    @Test
    void rolesHoldFromTheNextRequestOn() {
        Visitor visitor = STAFF.user(Role.SALES);
        UUID id = own(visitor);
        assertThat(visitor.get("/users").status()).isEqualTo(403);
        admin().post("/users/" + id, "name=Promoted&roles=administrator");
        assertThat(visitor.get("/users").status()).isEqualTo(200);
    }

    @Test
    void somebodyAlwaysRemainsAdministrator() {
        Staff staff = STAFF.plane().part(Staff.class);
        Visitor last = admin();
        UUID keeper = own(last);
        staff.active().stream()
                .filter(user -> user.is(Role.ADMINISTRATOR) && !user.id().equals(keeper))
                .forEach(user -> staff.disable(user.id(), session -> {}));
        assertThat(last.post("/users/" + keeper, "name=Last&roles=sales").status()).isEqualTo(422);
        assertThat(last.get("/users").status()).isEqualTo(200);
    }

    @Test
    void aTokenIsShownOnceAndRefusedOnceRevoked() {
        Visitor.Reply made = admin().post("/tokens", "name=CRM&scopes=metrics%3Aread");
        Matcher secret = Pattern.compile("staffel_[\\w-]{43}").matcher(made.body());
        assertThat(secret.find()).isTrue();
        Visitor program = STAFF.nobody().withBearer(secret.group());
        assertThat(program.get("/metrics").status()).isEqualTo(200);
        assertThat(admin().get("/tokens").body()).doesNotContain(secret.group());
        Matcher revoke =
                Pattern.compile("/tokens/([\\w-]{36})/revoke")
                        .matcher(admin().get("/tokens").body());
        assertThat(revoke.find()).isTrue();
        admin().post("/tokens/" + revoke.group(1) + "/revoke", Map.of());
        Visitor.Reply refused = program.get("/metrics");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(STAFF.token(Scope.ADMIN).get("/users").status()).isEqualTo(403);
    }

    @Test
    void whatIsDoneIsWrittenDownForGood() {
        invite("written@example.org");
        assertThat(admin().get("/audit").body()).contains("written@example.org", "invited user");
        for (String change : new String[] {"UPDATE audit SET actor = ''", "DELETE FROM audit"}) {
            var statement =
                    Statements.parse("test", "-- name: change\n-- Tries to rewrite.\n" + change)
                            .named("change");
            assertThatThrownBy(() -> STAFF.sql().transact(s -> s.call(statement).update()))
                    .isInstanceOf(SqlFailure.class)
                    .hasMessageContaining("append only");
        }
    }

    private static Visitor admin() {
        return STAFF.user(Role.ADMINISTRATOR);
    }

    private static String invite(String email) {
        return token(admin().post("/users", form(email, "sales")).body());
    }

    private static Map<String, String> form(String email, String role) {
        return Map.of("name", "Ina Invited", "email", email, "roles", role);
    }

    private static Map<String, String> chosen(String token) {
        return Map.of(
                "token", token, "password", Account.GOOD_PASSWORD, "repeat", Account.GOOD_PASSWORD);
    }

    private static String token(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private static UUID id(String email) {
        return STAFF.plane().part(Staff.class).find(email).orElseThrow().id();
    }

    private static UUID own(Visitor visitor) {
        String session = visitor.cookies().getOrDefault("staffel-session", "");
        return STAFF.plane()
                .part(Sessions.class)
                .find(session, true)
                .map(Caller.User::id)
                .orElseThrow();
    }
}
