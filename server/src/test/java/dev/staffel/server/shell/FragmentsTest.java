package dev.staffel.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Routes;
import dev.staffel.server.api.Items;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentsTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    FragmentsTest.class.getClassLoader(),
                    "dev.staffel.server");
    private static final UiParts PARTS =
            new UiParts(
                    Messages.load(),
                    Routes.load(),
                    new Assets(),
                    () -> ZoneId.of("Europe/Berlin"),
                    () -> false,
                    Attention.NONE,
                    (_, _) -> 0);

    private final Ui german = ui("de", "/leads", "q=M%C3%BCller&cursor=abc");

    @Test
    void anErrorIsLinkedToItsField() {
        Form form = Form.of(Map.of("email", "no address"));
        form.reject("email", "users.error.email");
        String field =
                render(
                        "field",
                        Map.of("form", form, "name", "email", "label", "E-Mail", "required", true));
        assertThat(field)
                .contains(
                        "for=\"email\"",
                        "aria-invalid=\"true\"",
                        "aria-describedby=\"email-error\"")
                .contains("id=\"email-error\"", "Das ist keine E-Mail-Adresse.");
        assertThat(render("problems", Map.of("form", form)))
                .contains("href=\"#email\"", "role=\"alert\"");
    }

    @Test
    void aPasswordIsNeverSentBack() {
        Form form = Form.of(Map.of("password", "seven lanes"));
        assertThat(
                        render(
                                "field",
                                Map.of(
                                        "form",
                                        form,
                                        "name",
                                        "password",
                                        "label",
                                        "P",
                                        "type",
                                        "password")))
                .doesNotContain("seven lanes");
    }

    @Test
    void whatWasTypedIsShownAsItIs() {
        String evil = "\"><script>alert(1)</script>";
        Form form = Form.of(Map.of("name", evil));
        for (boolean area : new boolean[] {true, false}) {
            assertThat(
                            render(
                                    "field",
                                    Map.of(
                                            "form", form, "name", "name", "label", evil, "area",
                                            area)))
                    .doesNotContain("<script>");
        }
    }

    @Test
    void thePagerKeepsTheFilters() {
        Items<String> items = new Items<>(List.of("a"), "xyz", 12_345, true);
        assertThat(render("pager", Map.of("items", items, "first", false)))
                .contains("1 von 12.345 angezeigt")
                .contains("href=\"/leads?q=M%C3%BCller\"")
                .contains("href=\"/leads?q=M%C3%BCller&amp;cursor=xyz\"");
    }

    @Test
    void theLastPageHasNoNext() {
        Items<String> items = new Items<>(List.of("a"), null, 1, true);
        assertThat(render("pager", Map.of("items", items, "first", true))).doesNotContain("href");
    }

    @Test
    void thePathNamesWhereALeadIs() {
        StagePath path =
                new StagePath(
                        List.of(
                                new StagePath.Step("MGL", StagePath.State.PASSED, "12.03.2026"),
                                new StagePath.Step("MQL", StagePath.State.SKIPPED, null),
                                new StagePath.Step("SAL", StagePath.State.CURRENT, null),
                                new StagePath.Step("SQL", StagePath.State.OPEN, null)));
        assertThat(render("path", Map.of("path", path, "label", "Phasen")))
                .containsOnlyOnce("aria-current=\"step\"")
                .contains("übersprungen", "12.03.2026");
    }

    @Test
    void instantsFollowTheReader() {
        Map<String, Object> at = Map.of("at", Instant.parse("2026-03-12T13:05:00Z"));
        assertThat(render("time", at))
                .contains("12.03.2026, 14:05")
                .contains("2026-03-12T13:05:00Z");
        assertThat(render("time", at, ui("en", "/leads", ""))).contains("12 Mar 2026, 14:05");
    }

    @Test
    void spansAreShortAndReadable() {
        assertThat(german.format().span(Duration.ofMinutes(135))).isEqualTo("2 Std. 15 Min.");
        assertThat(german.format().span(Duration.ofDays(3))).isEqualTo("3 Tage");
        assertThat(german.format().span(Duration.ofSeconds(-40))).isEqualTo("40 Sek.");
    }

    @Test
    void changingAFilterStartsAtTheFirstPage() {
        assertThat(german.here("stage", "won")).isEqualTo("/leads?q=M%C3%BCller&stage=won");
        assertThat(german.here("q", "a&b=c")).isEqualTo("/leads?q=a%26b%3Dc");
        assertThat(german.here("q", null)).isEqualTo("/leads");
    }

    private String render(String fragment, Map<String, Object> parameters) {
        return render(fragment, parameters, german);
    }

    private static String render(String fragment, Map<String, Object> parameters, Ui ui) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui);
        StringOutput output = new StringOutput();
        TEMPLATES.render("shell/" + fragment + ".jte", all, output);
        return output.toString();
    }

    private static Ui ui(String language, String path, String query) {
        return new Ui(
                PARTS,
                new Caller.Nobody(),
                new Preferences(language, Preferences.AUTO),
                new Ui.Request(path, query, "nonce", "_csrf", "X-CSRF-TOKEN", "token", null));
    }
}
