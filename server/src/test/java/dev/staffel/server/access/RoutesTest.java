package dev.staffel.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Routes ROUTES =
            Routes.of(
                    """
                    # leads
                    GET   /leads             staff
                    POST  /leads/{id}/notes  sales heads
                    GET   /leads/new         marketing
                    GET   /leads/{id}        staff
                    GET   /api/v1/leads      leads:read   # programs only
                    GET   /login             anyone
                    """);

    @Test
    void aRoleMayDoWhatItsLineSays() {
        assertThat(ROUTES.allows(user(Role.SALES), "POST", "/leads/7/notes")).isTrue();
        assertThat(ROUTES.allows(user(Role.HEAD_OF_SALES), "POST", "/leads/7/notes")).isTrue();
        assertThat(ROUTES.allows(user(Role.MARKETING), "POST", "/leads/7/notes")).isFalse();
    }

    @Test
    void whatIsNotListedIsRefused() {
        assertThat(ROUTES.allows(user(Role.ADMINISTRATOR), "DELETE", "/leads/7")).isFalse();
        assertThat(ROUTES.allows(user(Role.ADMINISTRATOR), "GET", "/elsewhere")).isFalse();
        assertThat(ROUTES.knows("/leads/7")).isTrue();
        assertThat(ROUTES.knows("/elsewhere")).isFalse();
    }

    @Test
    void aPathBeginsWithAWord() {
        assertThatThrownBy(() -> Routes.of("GET /{anything}/leads staff"))
                .hasMessageContaining("line 1 is not: VERB /path who");
    }

    @Test
    void theMoreSpecificLineDecides() {
        assertThat(ROUTES.allows(user(Role.SALES), "GET", "/leads/new")).isFalse();
        assertThat(ROUTES.allows(user(Role.SALES), "GET", "/leads/7")).isTrue();
    }

    @Test
    void aTokenMayDoWhatItsScopesSay() {
        assertThat(ROUTES.allows(token(Scope.LEADS_READ), "GET", "/api/v1/leads")).isTrue();
        assertThat(ROUTES.allows(token(Scope.ADMIN), "GET", "/api/v1/leads")).isTrue();
        assertThat(ROUTES.allows(token(Scope.LEADS_WRITE), "GET", "/api/v1/leads")).isFalse();
        assertThat(ROUTES.allows(token(Scope.ADMIN), "GET", "/leads")).isFalse();
        assertThat(ROUTES.allows(user(Role.SALES), "GET", "/api/v1/leads")).isFalse();
    }

    @Test
    void nobodySeesOnlyWhatIsForAnyone() {
        assertThat(ROUTES.allows(new Caller.Nobody(), "GET", "/login")).isTrue();
        assertThat(ROUTES.allows(new Caller.Nobody(), "HEAD", "/login")).isTrue();
        assertThat(ROUTES.allows(new Caller.Nobody(), "GET", "/leads")).isFalse();
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        Routes.of(
                                """
                                FETCH /leads staff
                                GET /leads chef
                                GET /leads staff
                                """))
                .hasMessageContaining("line 1 is not")
                .hasMessageContaining("line 2: nobody is called chef")
                .hasMessageContaining("line 3 lists GET /leads again");
    }

    private static Caller user(Role role) {
        return new Caller.User(new UUID(0, 1), "a@b.example", "A", Set.of(role));
    }

    private static Caller token(Scope scope) {
        return new Caller.Token(new UUID(0, 2), "program", Set.of(scope));
    }
}
