package dev.staffel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in an address, no page fails and no word of the database gets out: identifiers are chosen from lists of
/// our own, values are values.
class NonsenseTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    /// Every name that any page or any list of the API reads.
    private static final List<String> NAMES =
            List.of(
                    "q",
                    "sort",
                    "cursor",
                    "limit",
                    "stage",
                    "grade",
                    "interestFrom",
                    "interestTo",
                    "holder",
                    "desk",
                    "source",
                    "country",
                    "industry",
                    "topic",
                    "maturity",
                    "seen",
                    "createdFrom",
                    "createdTo",
                    "entered",
                    "from",
                    "to",
                    "view",
                    "columns",
                    "lead",
                    "all",
                    "into",
                    "with",
                    "month",
                    "asOf",
                    "language",
                    "kind",
                    "actor",
                    "action",
                    "after",
                    "before",
                    "exactly",
                    "total",
                    "draft",
                    "shape",
                    "persona",
                    "period",
                    "next",
                    "token",
                    "name",
                    "number",
                    "place",
                    "act",
                    "side",
                    "reason",
                    "query");

    private static long lead;

    @BeforeAll
    static void aLead() {
        lead = new Enquiries(STAFF).from("Nora", "Sinn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%27%22%3B--",
                "%00",
                "%EF%BF%BF",
                "%FF",
                "-1",
                "0",
                "99999999999999999999999999",
                "2026-02-31",
                "-999999999-01-01",
                "9999-12-31",
                "%2B999999999-12-31",
                "%2B999999999-12-31T23:59:59Z",
                "1%20OR%201%3D1",
                "id%3Bdrop%20table%20lead",
                "%24%7B7*7%7D",
                "T(java.lang.Runtime).getRuntime().exec('true')",
                "MQ%1FMg"
            })
    void isAnsweredCalmly(String nonsense) {
        var everybody =
                STAFF.user(
                        Role.ADMINISTRATOR,
                        Role.HEAD_OF_MARKETING,
                        Role.HEAD_OF_SALES,
                        Role.MARKETING,
                        Role.SALES);
        var program = STAFF.token(Scope.ADMIN);
        for (Route route : Routes.load().all()) {
            if (!route.verb().equals("GET")) continue;
            var visitor =
                    route.pattern().getPatternString().startsWith("/api/") ? program : everybody;
            for (String id : List.of(Long.toString(lead), nonsense))
                ask(visitor, route, id, nonsense);
        }
    }

    private static void ask(Visitor visitor, Route route, String id, String nonsense) {
        String path =
                route.pattern()
                        .getPatternString()
                        .replaceAll("\\{\\*\\w+}", id.replace("$", "\\$"))
                        .replaceAll("\\{\\w+}", id.replace("$", "\\$"));
        String query =
                NAMES.stream().map(name -> name + "=" + nonsense).collect(Collectors.joining("&"));
        var reply = visitor.get(path + "?" + query);
        assertThat(reply.status()).as("%s?…=%s", path, nonsense).isLessThan(500);
        assertThat(reply.body())
                .as("%s?…=%s", path, nonsense)
                .doesNotContain("SQLSTATE", "org.postgresql", "java.lang.Il", "\tat ");
    }
}
