package dev.staffel.server.playbooks;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The very first agreement: typed or uploaded, checked with every problem or every difference shown, then put in force by
/// the administrator alone.
@Controller
class NewPlaybookPage {
    private static final int LONGEST_NOTE = 500;

    private final PlaybookVersions versions;
    private final Publication publication;

    NewPlaybookPage(PlaybookVersions versions, Publication publication) {
        this.versions = versions;
        this.publication = publication;
    }

    @GetMapping("/playbook/new")
    Answer blank() {
        if (!publication.isFirstOpen()) return byDrafts();
        return page(Form.blank(), versions.inForce().text());
    }

    private static Answer byDrafts() {
        return Done.to("/playbook/drafts").saying("playbooks.not-the-first");
    }

    @PostMapping("/playbook/new")
    Answer check(
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale) {
        var text = TypedText.of(form, file);
        if (!form.isValid()) return refused(form, text);
        return checked(form, text, publication.check(text, locale.getLanguage()));
    }

    @PostMapping("/playbook/versions")
    Answer publish(Form form, Locale locale) {
        var text = TypedText.of(form, null);
        var note = form.required("note", LONGEST_NOTE);
        if (!form.has("text")) return refused(form, text);
        var checked = publication.check(text, locale.getLanguage());
        if (!form.isValid() || checked instanceof Checked.Bad) return checked(form, text, checked);
        try {
            int number = publication.putFirstInForce(text, note, after(form));
            return Done.to("/playbook").saying("playbooks.published", number);
        } catch (Refused e) {
            return byDrafts();
        } catch (Overtaken e) {
            form.reject("text", "playbooks.error.overtaken");
            return checked(form, text, checked);
        }
    }

    private static int after(Form form) {
        try {
            return Integer.parseInt(form.value("after"));
        } catch (NumberFormatException e) {
            return -1; // nobody has looked at any difference
        }
    }

    private Page refused(Form form, String text) {
        return page(form, text).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page checked(Form form, String text, Checked checked) {
        var page = page(form, text);
        switch (checked) {
            case Checked.Good good -> page.with("good", good);
            case Checked.Bad(var problems) -> page.with("problems", problems);
        }
        boolean accepted = form.isValid() && checked instanceof Checked.Good;
        return accepted ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Form form, String text) {
        return Page.of("playbooks/new")
                .with("form", filled(form, text))
                .with("after", versions.inForce().number())
                .with("problems", List.of());
    }

    /// The form with the text that was read, which may come from a file, and its errors.
    private static Form filled(Form form, String text) {
        var filled = Form.of(Map.of("text", text, "note", form.value("note")));
        form.errors()
                .forEach((name, error) ->
                        filled.reject(name, error.key(), error.arguments().toArray()));
        return filled;
    }
}
