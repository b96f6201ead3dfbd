package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An export as online schools keep it, without names, addresses or dates, becomes leads that can be looked at. The people
/// of this file are invented.
class XEducationPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final String COLUMNS =
            """
            Prospect ID,Lead Number,Lead Origin,Lead Source,Do Not Email,Do Not Call,Converted,TotalVisits,\
            Total Time Spent on Website,Page Views Per Visit,Last Activity,Country,Specialization,\
            How did you hear about X Education,What is your current occupation,\
            What matters most to you in choosing a course,Search,Magazine,Newspaper Article,X Education Forums,\
            Newspaper,Digital Advertisement,Through Recommendations,Receive More Updates About Our Courses,Tags,\
            Lead Quality,Update me on Supply Chain Content,Get updates on DM Content,Lead Profile,City,\
            Asymmetrique Activity Index,Asymmetrique Profile Index,Asymmetrique Activity Score,\
            Asymmetrique Profile Score,I agree to pay the amount through cheque,\
            A free copy of Mastering The Interview,Last Notable Activity\
            """;

    private static String row(String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : COLUMNS.split(",", -1)) row.put(column, "");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (row.replace(namesAndValues[i], namesAndValues[i + 1]) == null)
                throw new IllegalArgumentException(namesAndValues[i]);
        }
        return String.join(",", row.values()) + "\n";
    }

    private static String file() {
        return COLUMNS
                + "\n"
                + row(
                        "Prospect ID",
                        "prospect-1",
                        "Lead Number",
                        "100001",
                        "Lead Origin",
                        "API",
                        "Lead Source",
                        "Google",
                        "Converted",
                        "1",
                        "TotalVisits",
                        "4",
                        "Country",
                        "Germany",
                        "Last Activity",
                        "Email Opened",
                        "City",
                        "Select")
                + row(
                        "Prospect ID",
                        "prospect-2",
                        "Lead Number",
                        "100002",
                        "Lead Source",
                        "google",
                        "Do Not Email",
                        "Yes",
                        "Converted",
                        "0",
                        "TotalVisits",
                        "2",
                        "Country",
                        "unknown",
                        "Last Activity",
                        "Unsubscribed")
                + row(
                        "Prospect ID",
                        "prospect-3",
                        "Lead Number",
                        "100003",
                        "Lead Source",
                        "Reference",
                        "Converted",
                        "0",
                        "A free copy of Mastering The Interview",
                        "Yes",
                        "Last Activity",
                        "Form Submitted on Website");
    }

    @Test
    void theExportIsKnownTriedImportedAndItsLeadsAreLookedAt() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/imports").page();
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload(
                                    "Leads.csv",
                                    "text/csv",
                                    file().getBytes(StandardCharsets.UTF_8)));
            page.locator("main .btn-primary").click();
            page.waitForURL("**/imports/*");
            assertThat(page.locator("main")).containsText("X Education");
            screen.check("xeducation-draft");

            page.locator("form[action$=rehearsal] button").click();
            assertThat(page.locator("#result-title")).hasText("Result of the dry run");
            screen.check("xeducation-tried");

            page.locator("[data-opens=start]").click();
            page.locator("dialog[open] .btn-primary").click();
            assertThat(page.locator("#result-title")).hasText("Result");
            assertThat(page.locator("dl.counts")).containsText("3");
            FoldWorkers.catchUp(STAFF.sql(), STAFF.plane().part(Folding.class));
            screen.check("xeducation-done");
            page.locator("a[href^='/leads?source=']").click();
            assertThat(page.locator("main tbody a.row-link")).hasCount(3);
        }
        for (Look look : List.of(Look.USUAL, Look.PHONE)) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/leads?stage=won").check("xeducation-leads").page();
                var rows = page.locator("main tbody a.row-link");
                assertThat(rows).hasCount(1);
                assertThat(Collections.singleton(rows.first().textContent().strip()))
                        .as("a lead without a name has something to click")
                        .doesNotContain("");
                rows.first().click();
                screen.check("xeducation-lead");
                assertThat(page.locator("h1")).not().isEmpty();
            }
        }
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.MARKETING), look);
    }
}
