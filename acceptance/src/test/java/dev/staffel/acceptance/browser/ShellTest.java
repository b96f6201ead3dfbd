package dev.staffel.acceptance.browser;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The frame of all pages, and the pages of users, tokens and audit.
class ShellTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    static List<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsAccessibleInEveryLook(Look look) {
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.nobody(), look)) {
            screen.go("/login").check("login");
        }
        try (Screen screen =
                BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR, Role.SALES), look)) {
            screen.go("/users").check("users");
            screen.go("/users/new").check("user-new");
            screen.go("/account").check("account");
            screen.go("/tokens").check("tokens");
            screen.go("/audit").check("audit");
            screen.go("/nothing").forgive().check("not-found");
        }
    }
}
