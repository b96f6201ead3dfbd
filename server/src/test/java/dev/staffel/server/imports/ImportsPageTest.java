package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String LIST =
            """
            Vorname;Nachname;E-Mail;Bemerkung
            Jürgen;Groß;j.gross@bau.example;ruft an
            Eva;;kein-at;=2+3
            """;

    private final Visitor marketing = STAFF.user(Role.MARKETING);

    @BeforeAll
    static void publish() {
        new PlaybookVersions(STAFF.sql()).publishFirst();
    }

    @Test
    void aListGoesFromTheUploadToItsLeads() {
        String address = upload(marketing, "Messe Nürnberg.csv", LIST).header("Location");
        String page = marketing.get(address).body();

        assertThat(page)
                .contains("Messe Nürnberg.csv", "Jürgen Groß", "UTF-8", "use-3")
                .contains("<option value=\"email\" selected>");

        assertThat(marketing.post(address + "/start", Map.of()).status()).isEqualTo(303);
        imports().awaitBackground();
        String result = marketing.get(address).body();
        assertThat(result).contains("tag-good", "rejected.csv", "kein-at");

        String rejected = marketing.get(address + "/rejected.csv").body();
        assertThat(rejected).contains("Vorname,Nachname,E-Mail,Bemerkung", "Eva,,kein-at,'=2+3");
    }

    @Test
    void theChosenMeaningOfColumnsIsKept() {
        String address = upload(marketing, "a.csv", LIST).header("Location");

        marketing.post(address + "/uses", Map.of("use-0", "name", "use-2", "email"));

        assertThat(marketing.get(address).body())
                .contains("name: &#34;Vorname&#34;".replace("&#34;", "\""));
        assertThat(imports().find(number(address)).orElseThrow().mapping())
                .contains(
                        "  name: \"Vorname\"", "  email: \"E-Mail\"", "  \"Nachname\": not chosen");
    }

    @Test
    void whatIsStatedAboutTheFileIsKeptAndShown() {
        String address = upload(marketing, "a.csv", LIST).header("Location");

        marketing.post(
                address + "/shape",
                Map.of("encoding", "ISO-8859-1", "header", "false", "preamble", "1"));

        assertThat(marketing.get(address).body())
                .contains("JÃ¼rgen", "<option value=\"ISO-8859-1\" selected>");
    }

    @Test
    void problemsOfAMappingAreShownAtOnceWithTheirLines() {
        String address = upload(marketing, "a.csv", LIST).header("Location");

        var reply =
                marketing.post(
                        address + "/mapping",
                        Map.of("text", "attributes:\n  email: Mail\n  city: Wo\n"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("line 2, column 10", "line 3, column 9", "role=\"alert\"");
    }

    @Test
    void aDryRunShowsItsCountsAndTheProgressEndsByLoadingThePage() {
        String address = upload(marketing, "a.csv", LIST).header("Location");
        marketing.post(address + "/rehearsal", Map.of());
        imports().awaitBackground();

        var progress = marketing.get(address + "/progress", "HX-Request", "true");

        assertThat(progress.header("HX-Refresh")).isEqualTo("true");
        assertThat(marketing.get(address).body()).contains("Result of the dry run");
    }

    @Test
    void aWorkbookIsRefusedWithARemedyAndNothingChosenIsSaid() {
        String address = upload(marketing, "a.xlsx", "PK\u0003\u0004").header("Location");

        assertThat(marketing.get(address).body()).contains("Save the sheet as");
        assertThat(upload(marketing, "", "").status()).isEqualTo(422);
    }

    @Test
    void scriptsInAFileAreOnlyText() {
        String evil =
                "Nachname;E-Mail\n<script>alert(1)</script>;\"<img src=x onerror=alert(1)>@b.example\"\n";
        String address = upload(marketing, "<b>.csv", evil).header("Location");

        assertThat(marketing.get(address).body())
                .doesNotContain("<script>alert", "<img src=x", "<b>.csv");
    }

    @Test
    void salesMayNotImport() {
        assertThat(STAFF.user(Role.SALES).get("/imports").status()).isEqualTo(403);
    }

    private static Imports imports() {
        return STAFF.plane().part(Imports.class);
    }

    private static int number(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Visitor.Reply upload(Visitor visitor, String name, String content) {
        String boundary = "a-boundary-of-the-test";
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: text/csv\r\n\r\n%4$s\r\n--%1$s--\r\n"
                        .formatted(boundary, visitor.csrf(), name, content);
        return visitor.send(
                "POST",
                "/imports",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }
}
