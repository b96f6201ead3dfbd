package dev.staffel.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Account;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Leads are routed to those whose role answers them, from the change of a user on.
class DesksTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Pattern LINK = Pattern.compile("/invitation\\?token=([\\w-]+)");

    private final Visitor administrator = STAFF.user(Role.ADMINISTRATOR);

    private static List<String> members(String desk) {
        return DeskRouting.members(STAFF.sql(), desk);
    }

    private static String id(Visitor visitor) {
        var session = visitor.cookies().getOrDefault("staffel-session", "");
        return STAFF.plane()
                .part(Sessions.class)
                .find(session, true)
                .map(Caller.User::id)
                .orElseThrow()
                .toString();
    }

    private void change(String user, String roles) {
        var answer = administrator.post("/users/" + user, "name=Somebody" + roles);
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void aRoleGivenOrTakenMovesSomebodyBetweenDesks() {
        var user = id(STAFF.user(Role.MARKETING));
        assertThat(members("sales")).doesNotContain(user);

        change(user, "&roles=sales");
        assertThat(members("sales")).contains(user);
        assertThat(members("requalification")).doesNotContain(user);

        change(user, "&roles=requalification");
        assertThat(members("sales")).doesNotContain(user);
        assertThat(members("requalification")).contains(user);
    }

    @Test
    void whoIsShutOutTakesNoLeads() {
        var user = id(STAFF.user(Role.SALES));
        change(user, "&roles=sales");
        administrator.post("/users/" + user + "/disable", Map.of());
        assertThat(members("sales")).doesNotContain(user);

        administrator.post("/users/" + user + "/enable", Map.of());
        assertThat(members("sales")).contains(user);
    }

    @Test
    void somebodyInvitedTakesLeadsFromWhenTheyHaveJoined() {
        var page =
                administrator.post(
                        "/users",
                        Map.of("name", "Sue Sales", "email", "sue@example.org", "roles", "sales"));
        var user =
                STAFF.plane()
                        .part(Staff.class)
                        .find("sue@example.org")
                        .orElseThrow()
                        .id()
                        .toString();
        assertThat(members("sales")).doesNotContain(user);
        var link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();

        STAFF.nobody()
                .post(
                        "/invitation",
                        Map.of(
                                "token", link.group(1),
                                "password", Account.GOOD_PASSWORD,
                                "repeat", Account.GOOD_PASSWORD));

        assertThat(members("sales")).contains(user);
    }

    @Test
    void whoWasThereFirstStaysFirstInTurn() {
        var first = id(STAFF.user(Role.SALES));
        change(first, "&roles=sales");
        var second = id(STAFF.user(Role.SALES));
        change(second, "&roles=sales");
        change(first, "&roles=sales&roles=marketing");

        assertThat(members("sales")).containsSubsequence(first, second);
    }
}
