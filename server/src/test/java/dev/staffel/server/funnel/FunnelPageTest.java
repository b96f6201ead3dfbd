package dev.staffel.server.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FunnelPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Pattern LIST =
            Pattern.compile("href=\"(/leads\\?[^\"]+)\"[^>]*>([0-9]+)<");

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor marketing = STAFF.user(Role.MARKETING);
    private final Contract contract = Contract.of(STAFF);

    @Test
    @Order(1)
    void withoutLeadsItSaysWhatToDoNext() {
        assertThat(marketing.get("/funnel", "Accept-Language", "de").body())
                .contains("Noch keine Leads", "Datei importieren")
                .doesNotContain("funnel-result");
        assertThat(STAFF.user(Role.SALES).get("/funnel").body())
                .doesNotContain("href=\"/imports\"");
    }

    @Test
    @Order(2)
    void everyNumberOpensAListOfAsManyLeads() {
        for (int i = 0; i < 4; i++) enquiries.from("Person" + i, "Trichter");
        long returned = enquiries.from("Zoe", "Zurueck");
        var head = STAFF.user(Role.HEAD_OF_SALES);
        head.post("/inbox/" + returned + "/return", Map.of("reason", "no-budget"));

        var body = marketing.get("/funnel?period=30", "Accept-Language", "en").body();
        assertThat(body)
                .contains("The way to the customer", "By source", "website", "Beside the way")
                .contains("not enough data yet: ", "Week by week");
        var program = STAFF.token(Scope.LEADS_READ);
        int lists = 0;
        var found = LIST.matcher(body);
        while (found.find()) {
            var parameters = found.group(1).replace("&amp;", "&").replaceFirst("/leads", "");
            var total =
                    Contract.read(program.get("/api/v1/leads" + parameters).body()).path("total");
            assertThat(total.asText()).as(found.group(1)).isEqualTo(found.group(2));
            lists++;
        }
        assertThat(lists).isGreaterThan(30);
        assertThat(body)
                .contains("went=on", "went=elsewhere", "went=skipped", "ledTo=recycled")
                .as("a number without a list")
                .doesNotContainPattern("<td class=\"number\"[^>]*>[1-9]");
    }

    @Test
    @Order(3)
    void programsReadTheSameNumbersAndTheyAddUp() {
        var program = STAFF.token(Scope.FUNNEL_READ);
        var funnel = contract.check("GET", "/api/v1/funnel", program.get("/api/v1/funnel"));
        long now = 0;
        for (JsonNode stage : funnel.path("stages")) {
            now += stage.path("now").asLong();
            long passages =
                    stage.path("wentOn").asLong()
                            + stage.path("wentElsewhere").asLong()
                            + stage.path("open").asLong();
            assertThat(stage.path("entered").asLong() + stage.path("again").asLong())
                    .isEqualTo(passages);
        }
        assertThat(now).isEqualTo(5);
        assertThat(funnel.path("sources").get(0).path("name").asText()).isEqualTo("website");
        assertThat(funnel.path("slices")).hasSizeBetween(12, 13);

        var refused = program.get("/api/v1/funnel?from=soon&to=2026-13-01&source=moon");
        var problems = contract.check("GET", "/api/v1/funnel", refused).path("problems");
        assertThat(problems).hasSize(3);
        var early = program.get("/api/v1/funnel?from=2020-01-01&to=2020-03-31&source=website");
        var past = contract.check("GET", "/api/v1/funnel", early);
        assertThat(past.path("stages").get(0).path("entered").asInt()).isZero();
    }

    @Test
    @Order(4)
    void theCourseIsAChartAndTheTableAFile() {
        var chart = Contract.read(marketing.get("/funnel/course?period=90").body());
        assertThat(chart.path("series").size()).isPositive();
        assertThat(chart.path("xAxis").path("data").size())
                .isEqualTo(chart.path("series").get(0).path("data").size());

        var file = marketing.get("/funnel/table.csv?period=90", "Accept-Language", "de");
        assertThat(file.header("Content-Disposition")).contains("attachment", "funnel-", ".csv");
        assertThat(file.body().lines().findFirst().orElseThrow())
                .startsWith("\ufeffStufe;Jetzt;Gekommen");
        assertThat(marketing.get("/funnel?period=own&from=nonsense&to=2026-01-01").status())
                .isEqualTo(200);
    }
}
