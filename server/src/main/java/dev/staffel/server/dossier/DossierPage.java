package dev.staffel.server.dossier;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Page;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The dossier for the works council: on a page, on paper, and as a file of text. Everybody may read what is recorded about them.
@Controller
class DossierPage {
    private static final MediaType MARKDOWN =
            MediaType.parseMediaType("text/markdown;charset=utf-8");

    private final Dossiers dossiers;
    private final Messages messages;
    private final CompanyZone zone;

    DossierPage(Dossiers dossiers, Messages messages, CompanyZone zone) {
        this.dossiers = dossiers;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping("/dossier")
    Answer show(Locale locale) {
        return Page.of("dossier/show").with("dossier", dossiers.read(locale));
    }

    @GetMapping("/dossier/file")
    ResponseEntity<String> file(Locale locale) {
        var dossier = dossiers.read(locale);
        var name = "staffel-dossier-" + dossier.day() + ".md";
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text(dossier, locale));
    }

    private String text(Dossier dossier, Locale locale) {
        var format = new Formats(locale, zone.get(), messages);
        var lines = new ArrayList<String>();
        lines.add("# " + messages.text(locale, "dossier.title"));
        lines.add("");
        lines.add(messages.text(locale, "dossier.day", format.date(dossier.day())));
        lines.add("");
        lines.add("## " + messages.text(locale, "dossier.settings"));
        lines.add("");
        for (Dossier.Said one : dossier.settings()) lines.add(item(one));
        for (Dossier.Part part : dossier.parts()) {
            lines.add("");
            lines.add("## " + part.title());
            lines.add("");
            for (Dossier.Said one : part.said()) lines.add(item(one));
            lines.add("- **" + messages.text(locale, "dossier.places") + "**");
            for (Dossier.Said one : part.places())
                lines.add("  - `" + one.label() + "`: " + one.text());
        }
        lines.add("");
        lines.add("## " + messages.text(locale, "dossier.never"));
        lines.add("");
        for (String one : dossier.never()) lines.add("- " + one);
        return String.join("\n", lines) + "\n";
    }

    private static String item(Dossier.Said one) {
        return "- **" + one.label() + "**: " + one.text();
    }
}
