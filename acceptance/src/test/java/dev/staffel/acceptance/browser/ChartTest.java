package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Assets;
import dev.staffel.server.testing.RunningStaff;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Charts are drawn under the content security policy of every page.
class ChartTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final String OPTION =
            """
            {"tooltip": {"trigger": "axis"},
             "xAxis": {"type": "category", "data": ["Mon", "Tue", "Wed"]},
             "yAxis": {"type": "value"},
             "series": [{"type": "line", "data": [3, 5, 8], "name": "Interest"}]}
            """;
    private static final String ADD =
            """
            ([script, library]) => {
              document.querySelector("main").insertAdjacentHTML("beforeend",
                `<figure class="chart"><div class="chart-canvas" data-chart="/test-chart"
                   data-library="${library}" role="img" aria-label="Interest"></div></figure>`);
              const tag = document.createElement("script");
              tag.src = script;
              tag.nonce = document.querySelector("script[nonce]").nonce;
              document.head.append(tag);
            }
            """;

    static List<Look> looks() {
        return List.of(Look.USUAL, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aChartIsDrawnAndItsTooltipBreaksNoRule(Look look) {
        Assets assets = new Assets();
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), look)) {
            Page page = screen.go("/users").page();
            page.route(
                    "**/test-chart",
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("application/json")
                                            .setBody(OPTION)));
            page.evaluate(ADD, List.of(assets.address("chart.js"), assets.address("echarts.js")));
            assertThat(page.locator(".chart-canvas canvas")).isVisible();
            page.locator(".chart-canvas").hover();
            screen.check("chart");
        }
    }
}
