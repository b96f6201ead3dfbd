package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Examples: "this lead must be an MQL, that one must not", with the reason.
@Controller
class ExamplesPage {
    private final KeptExamples kept;
    private final ExampleLines lines;
    private final PlaybookVersions versions;

    ExamplesPage(KeptExamples kept, ExampleLines lines, PlaybookVersions versions) {
        this.kept = kept;
        this.lines = lines;
        this.versions = versions;
    }

    @GetMapping("/playbook/examples")
    Answer list(Form form, Locale locale) {
        return page(form, locale);
    }

    @PostMapping("/playbook/examples")
    Answer add(Form form, Caller caller, Locale locale) {
        if (kept.add(form, caller.name()).isPresent()) {
            return Done.to("/playbook/examples").saying("examples.added");
        }
        return page(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/playbook/examples/{id}/remove")
    Answer remove(@PathVariable String id) {
        if (!kept.remove(id)) throw new NotFound();
        return Done.to("/playbook/examples").saying("examples.removed");
    }

    private Page page(Form form, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        return Page.of("playbooks/examples")
                .with("form", form)
                .with("stages", ExampleLines.stages(playbook, locale.getLanguage()))
                .with("lines", lines.under(playbook, locale.getLanguage()));
    }
}
