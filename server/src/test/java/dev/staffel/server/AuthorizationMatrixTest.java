package dev.staffel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The table of routes is the truth: nothing is mapped beside it, nothing in it is missing, and the running
/// application refuses exactly what it refuses.
class AuthorizationMatrixTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Routes ROUTES = Routes.load();

    @Test
    void everyMappingIsListedAndEveryLineIsMapped() {
        Set<String> mapped = new TreeSet<>();
        STAFF.plane()
                .part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) ->
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues()
                                                .forEach(path -> mapped.add(verb + " " + path))));
        Set<String> listed =
                ROUTES.all().stream()
                        .map(Route::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).isEqualTo(listed);
    }

    @Test
    void everyMappingNamesItsVerb() {
        assertThat(
                        STAFF.plane()
                                .part(RequestMappingHandlerMapping.class)
                                .getHandlerMethods()
                                .keySet())
                .allSatisfy(mapping ->
                        assertThat(mapping.getMethodsCondition().getMethods())
                                .as(mapping.toString())
                                .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleMayExactlyWhatTheTableSays(Role role) {
        for (Route route : ROUTES.all()) {
            Visitor visitor = STAFF.user(role);
            boolean allowed = route.anyone() || route.roles().contains(role);
            assertThat(isRefused(visitor, route)).as(role + ": " + route).isEqualTo(!allowed);
        }
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aTokenMayExactlyWhatTheTableSays(Scope scope) {
        Visitor program = STAFF.token(scope);
        for (Route route : ROUTES.all()) {
            boolean allowed =
                    route.anyone()
                            || route.scopes().contains(scope)
                            || (scope == Scope.ADMIN && !route.scopes().isEmpty());
            assertThat(isRefused(program, route)).as(scope + ": " + route).isEqualTo(!allowed);
        }
    }

    @Test
    void nobodyGetsPastTheDoor() {
        for (Route route : ROUTES.all()) {
            assertThat(isRefused(STAFF.nobody(), route))
                    .as(route.toString())
                    .isEqualTo(!route.anyone());
        }
    }

    /// A browser sends its cookies along, whoever wrote the page.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json"
            })
    void aForeignPageChangesNothingInTheNameOfItsVisitor(String type) {
        Visitor everybody = STAFF.user(Role.values());
        for (Route route : ROUTES.all()) {
            if (route.verb().equals("GET")) continue;
            var reply =
                    everybody.send(
                            route.verb(),
                            path(route),
                            "a=b",
                            "Content-Type",
                            type,
                            "Origin",
                            "https://elsewhere.example");
            assertThat(reply.status()).as(route.toString()).isEqualTo(403);
        }
    }

    /// Asks with an address that names nothing, so that nothing is changed; an error of ours is a failure either way.
    private static boolean isRefused(Visitor visitor, Route route) {
        Visitor.Reply reply = ask(visitor, route.verb(), path(route));
        assertThat(reply.status()).as(route.toString()).isLessThan(500);
        boolean toLogin =
                reply.status() == 303 && reply.header("Location").startsWith("/login?next=");
        return reply.status() == 401 || reply.status() == 403 || toLogin;
    }

    private static String path(Route route) {
        return route.pattern()
                .getPatternString()
                .replaceAll("\\{\\*\\w+}", "none")
                .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-00000000ffff");
    }

    private static Visitor.Reply ask(Visitor visitor, String verb, String path) {
        return verb.equals("GET")
                ? visitor.get(path)
                : visitor.send(verb, path, "", "X-CSRF-TOKEN", visitor.csrf());
    }
}
