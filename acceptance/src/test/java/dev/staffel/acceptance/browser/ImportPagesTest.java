package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Imports from the upload to the undoing, as somebody does it in the browser.
class ImportPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    /// As a fair's organiser sends it: an old encoding, lines before the header, cells that are not what they should be.
    private static final String MESSY =
            """
            Messe Süd GmbH;;;;;;
            Export vom 19.11.2026;;;;;;
            Vorname;Nachname;Firma;E-Mail;Telefon;Mitarbeiter;Messestand
            Jürgen;Weiß;"Molkerei ""Süd""; Kempten";juergen@example.com;0831 12345;ca. 250;A 12
            Anna;Berg;Brauerei Nord;anna(at)example.com;;120;A 12
            ;;Ohne Person AG;;;;B 7
            Zoë;Öztürk;Pharma Öst;zoe@example.com;+43 1 234567;1.200;B 7
            Zoë;Öztürk;Pharma Öst;zoe@example.com;+43 1 234567;1.200;B 7
            """;

    @Test
    void aMessyListIsUnderstoodTriedImportedAndUndone() throws IOException {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/imports").check("imports-none").page();
            upload(page, "Messe Süd.csv", MESSY, Charset.forName("windows-1252"));
            assertThat(page.locator("main")).containsText("Weiß");
            screen.check("import-draft");

            page.locator("form[action$=rehearsal] button").click();
            awaitTitle(page, "Result of the dry run");
            assertThat(page.locator("dl.counts")).containsText("5");
            screen.check("import-tried");

            page.locator("[data-opens=start]").click();
            screen.check("import-question");
            page.locator("dialog[open] .btn-primary").click();
            awaitTitle(page, "Result");
            screen.check("import-done");
            var download = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(Files.readString(download.path())).contains("Ohne Person AG");

            page.locator("[data-opens=undo]").click();
            page.locator("dialog[open] button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Leads removed");
            screen.check("import-undone");
            screen.go("/imports").check("imports");
        }
    }

    @Test
    void everyStateCanBeReadInEveryLook() {
        String id;
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/imports").page();
            upload(page, "Kongress.csv", MESSY, StandardCharsets.UTF_8);
            id = page.url().replaceFirst(".*/imports/", "");
        }
        for (Look look : Look.all()) {
            try (Screen screen = open(look)) {
                screen.go("/imports/" + id).check("import-draft-again");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/imports/" + id).page();
            page.locator("[data-opens=start]").click();
            page.locator("dialog[open] .btn-primary").click();
            awaitTitle(page, "Result");
        }
        for (Look look : Look.all()) {
            try (Screen screen = open(look)) {
                screen.go("/imports/" + id).check("import-done-again");
            }
        }
    }

    @Test
    void aShippedMappingIsFoundByItsColumnsAndAWrongOneShowsItsProblems() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/imports").page();
            upload(page, "Messeliste.csv", FAIR, StandardCharsets.UTF_8);
            assertThat(page.locator("main")).containsText("Trade fair list");
            screen.check("import-fair");

            page.locator("summary").last().click();
            page.locator("#mapping-text")
                    .fill("name: mine\nsource: mine\nattributes: {emal: E-Mail}\n");
            page.locator("form[action$=mapping] button").last().click();
            assertThat(page.locator(".problems")).containsText("Probably email is meant");
            screen.forgive(422);
            screen.check("import-mapping-problems");
        }
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheReason() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/imports").page();
                upload(page, "picture.csv", "\u0000PNG\u0000\u0000\u0001", StandardCharsets.UTF_8);
                assertThat(page.locator(".problems")).isVisible();
                screen.check("import-refused");
                screen.go("/imports").check("imports-again");
            }
        }
    }

    private static final String FAIR =
            """
            Vorname;Nachname;Funktion;E-Mail;Telefon;Firma;Branche;Mitarbeiter;Ort;Land;Interesse;Messe;Newsletter;Anruf erlaubt;Vorhaben;Datum
            Anna;Berg;Leiterin Instandhaltung;anna.berg@example.com;;Brauerei Nord;beverages;250;Kiel;DE;Retrofit;Interpack;ja;ja;ja;05.11.2026
            """;

    private static void upload(Page page, String name, String content, Charset encoding) {
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(encoding)));
        page.locator("main .btn-primary").click();
        page.waitForURL("**/imports/*");
    }

    /// The page is loaded anew by itself once the work is done.
    private static void awaitTitle(Page page, String title) {
        assertThat(page.locator("#result-title")).hasText(title);
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.MARKETING), look);
    }
}
