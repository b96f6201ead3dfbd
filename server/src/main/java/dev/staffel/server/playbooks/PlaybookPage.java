package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A version of the playbook in plain language, as text and as a file.
@Controller
class PlaybookPage {
    /// The chapters that say what a word means.
    private static final Set<String> GLOSSARY =
            Set.of(
                    "maturity",
                    "fit",
                    "required-data",
                    "returns",
                    "disqualify-reasons",
                    "loss-reasons",
                    "topics",
                    "activities");

    private static final MediaType FILE =
            new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PlaybookVersions versions;
    private final Definitions definitions;
    private final Publication publication;
    private final ReviewDuties reviews;
    private final ExampleLines examples;

    PlaybookPage(
            PlaybookVersions versions,
            Definitions definitions,
            Publication publication,
            ReviewDuties reviews,
            ExampleLines examples) {
        this.versions = versions;
        this.reviews = reviews;
        this.examples = examples;
        this.definitions = definitions;
        this.publication = publication;
    }

    @GetMapping("/playbook")
    Answer inForce(Locale locale) {
        return reading(versions.inForce(), locale);
    }

    /// The words that everyone works by.
    @GetMapping("/playbook/glossary")
    Answer glossary(Locale locale) {
        var version = versions.inForce();
        var playbook = versions.playbook(version.number());
        return page("playbooks/glossary", version)
                .with("stages", definitions.stages(version.number(), locale.getLanguage()))
                .with("examples", examples.under(playbook, locale.getLanguage()))
                .with(
                        "sections",
                        Reading.of(playbook, locale.getLanguage()).all().stream()
                                .filter(section -> GLOSSARY.contains(section.id()))
                                .toList());
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
                .with("stages", definitions.stages(version.number(), locale.getLanguage()))
                .with("due", reviews.due(locale))
                .with("next", reviews.next(locale))
                .with("progress", definitions.progress(version.number()))
                .with("isFirstOpen", publication.isFirstOpen())
                .with("sections", Reading.of(playbook, locale.getLanguage()).all());
    }

    private Page page(String template, PlaybookVersion version) {
        return Page.of(template)
                .with("version", version)
                .with("decision", definitions.decision(version.number()))
                .with("isInForce", version.number() == versions.inForce().number());
    }

    private PlaybookVersion version(int number) {
        return versions.find(number).orElseThrow(NotFound::new);
    }
}
