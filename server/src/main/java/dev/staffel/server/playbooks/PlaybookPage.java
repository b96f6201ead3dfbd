package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A version of the playbook in plain language, as text and as a file.
@Controller
class PlaybookPage {
    private static final MediaType FILE =
            new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PlaybookVersions versions;

    PlaybookPage(PlaybookVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/playbook")
    Answer inForce(Locale locale) {
        return reading(versions.inForce(), locale);
    }

    @GetMapping("/playbook/versions/{number}")
    Answer reading(@PathVariable int number, Locale locale) {
        return reading(version(number), locale);
    }

    @GetMapping("/playbook/versions/{number}/text")
    Answer text(@PathVariable int number) {
        return page("playbooks/text", version(number));
    }

    @GetMapping("/playbook/versions/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable int number) {
        var version = version(number);
        return ResponseEntity.ok()
                .contentType(FILE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"playbook-" + number + ".yaml\"")
                .body(version.text().getBytes(StandardCharsets.UTF_8));
    }

    private Answer reading(PlaybookVersion version, Locale locale) {
        var playbook = versions.playbook(version.number());
        return page("playbooks/reading", version)
                .with("name", playbook.name().in(locale.getLanguage()))
                .with("sections", Reading.of(playbook, locale.getLanguage()).all());
    }

    private Page page(String template, PlaybookVersion version) {
        return Page.of(template)
                .with("version", version)
                .with("isInForce", version.number() == versions.inForce().number());
    }

    private PlaybookVersion version(int number) {
        return versions.find(number).orElseThrow(NotFound::new);
    }
}
