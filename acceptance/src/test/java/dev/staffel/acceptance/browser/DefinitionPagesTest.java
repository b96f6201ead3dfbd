package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands beside the definition: real leads, what is to be looked at again, its history as files, the control sample's form.
class DefinitionPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static long lead;

    static List<Look> looks() {
        return LeadPagesTest.looks();
    }

    @BeforeAll
    static void aLeadThatMeetsThem() {
        lead = new Enquiries(STAFF).from("Anna", "Beside");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void leadsStandBesideTheCriteriaOnThePageOfTheDefinitionAndInTheGlossary(Look look) {
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.user(Role.SALES), look)) {
            for (String path : List.of("/playbook", "/playbook/glossary", "/playbook/leads")) {
                Page page = screen.go(path).page();
                assertThat(page.locator("[aria-labelledby=beside-mql]")).isVisible();
                screen.check("beside" + path.replace('/', '-'));
            }
            assertThat(screen.page().locator("a[href='/leads/" + lead + "']")).hasCount(1);
            screen.page().locator("a[href='/playbook/leads/mql']").click();
            assertThat(screen.page().locator("a[href='/leads/" + lead + "']")).hasCount(1);
            screen.check("meeting");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aHeadAnswersAReviewDateWhereItIsTold(Look look) {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var head = STAFF.user(Role.HEAD_OF_SALES);
        head.post(
                "/playbook/review",
                Map.of(
                        "due-definition", today.minusDays(3).toString(),
                        "due-stage-mql", today.minusDays(60).toString(),
                        "due-rule-r01", today.plusDays(9).toString()));
        try (Screen screen = BROWSER.open(STAFF.address(), head, look)) {
            Page page = screen.go("/").check("today").page();
            assertThat(page.locator(".duty-answer")).hasCount(2);
            screen.go("/playbook/review").check("review");
            screen.go("/today");
            page.locator(".duty-answer button").first().click();
            assertThat(page.locator(".duty-answer")).hasCount(1);
            page.locator(".duty-answer button").first().click();
            assertThat(page.locator(".empty-state")).isVisible();
            screen.check("today-nothing");
            screen.go("/playbook/review");
            assertThat(page.locator("[aria-labelledby=answers-title] tbody tr")).not().hasCount(0);
            screen.check("review-answered");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anAdministratorIsToldWhatIsWrongWithTheFilesOfAHistoryBeforeItIsTakenOver(Look look) {
        var administrator = STAFF.user(Role.ADMINISTRATOR);
        try (Screen screen = BROWSER.open(STAFF.address(), administrator, look)) {
            Page page = screen.go("/playbook/history").check("history").page();
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("h.zip", "application/zip", new byte[] {1, 2, 3}));
            page.locator("button[value=check]").click();
            assertThat(page.locator("#troubles-title")).isFocused();
            screen.forgive(422).check("history-problems");
            var told = page.request().get(STAFF.address() + "/playbook/history.zip").body();
            var file = new FilePayload("history.zip", "application/zip", told);
            page.locator("#file").setInputFiles(file);
            page.locator("button[value=check]").click();
            assertThat(page.locator("main [role=status]")).isFocused();
            screen.check("history-good");
            page.locator("#file").setInputFiles(file);
            page.locator("button[value=take]").click();
            assertThat(page).hasURL(Pattern.compile(".*/playbook/versions"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theControlSampleIsAgreedOnByAForm(Look look) {
        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        var draft =
                head.post("/playbook/drafts", Map.of("title", "Sampled", "kind", "agreement"))
                        .header("Location");
        try (Screen screen = BROWSER.open(STAFF.address(), head, look)) {
            Page page = screen.go(draft + "/editor?chapter=sample").check("sample-off").page();
            page.locator("[id='control-sample/share']").fill("5");
            page.locator("[id='control-sample/below']").fill("10");
            page.locator("[id='control-sample/key']").fill("spring");
            page.locator("main form.panel button[type=submit]").first().click();
            assertThat(page.locator(".asked")).containsText("5 %");
            screen.check("sample");
            page.locator("[id='control-sample/share']").fill("50");
            page.locator("main form.panel button[type=submit]").first().click();
            assertThat(page.locator("[id='control-sample/share-error']")).isVisible();
            screen.check("sample-problem");
            screen.go(draft + "/editor?chapter=about").check("about");
        }
    }
}
