package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Drafts: the list, beginning one, and editing one with every keystroke kept a moment later.
@Controller
class DraftsPage {
    static final int LONGEST_TITLE = 200;

    private final Drafts drafts;
    private final DraftViews views;
    private final PlaybookVersions versions;

    DraftsPage(Drafts drafts, DraftViews views, PlaybookVersions versions) {
        this.drafts = drafts;
        this.views = views;
        this.versions = versions;
    }

    @GetMapping("/playbook/drafts")
    Answer list() {
        return list(Form.blank());
    }

    @PostMapping("/playbook/drafts")
    Answer begin(
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller) {
        var title = form.required("title", LONGEST_TITLE);
        var basis = versions.inForce();
        boolean hasFile = file != null && !file.isEmpty();
        var text = hasFile ? TypedText.of(form, file) : basis.text();
        if (!form.isValid()) return list(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        var kind =
                form.value("kind").equals("settings") ? Draft.Kind.SETTINGS : Draft.Kind.AGREEMENT;
        long id = drafts.begin(kind, title, text, basis.number(), caller.name());
        return Done.to("/playbook/drafts/" + id).saying("drafts.begun");
    }

    @GetMapping("/playbook/drafts/{id}")
    Answer draft(@PathVariable String id, Caller caller, Locale locale) {
        return page(find(id), Form.blank(), caller, locale);
    }

    @PostMapping("/playbook/drafts/{id}")
    Answer keep(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var draft = find(id);
        var text = TypedText.of(form, null);
        var title = form.required("title", LONGEST_TITLE);
        if (!form.isValid()) {
            return page(draft, form, caller, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            int over = number(form.value("over"));
            int revision = over > 0 ? over : number(form.value("revision"));
            boolean isSame = text.equals(draft.text()) && title.equals(draft.title());
            if (!isSame || revision != draft.revision()) {
                drafts.keep(draft.id(), revision, title, text, caller.name());
            }
            return page(find(id), Form.blank(), caller, locale);
        } catch (Refused e) {
            return page(find(id), form, caller, locale)
                    .with("refused", e.why())
                    .with("theirs", TextDiff.between(find(id).text(), text))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private Page page(Draft draft, Form form, Caller caller, Locale locale) {
        return Page.of("playbooks/draft")
                .part("playbooks/draftCheck")
                .with("form", form)
                .with("view", views.of(draft, caller, locale.getLanguage()));
    }

    private Page list(Form form) {
        return Page.of("playbooks/drafts")
                .with("form", form)
                .with("inForce", versions.inForce().number())
                .with("drafts", List.copyOf(drafts.all()));
    }

    private Draft find(String id) {
        return drafts.find(Integer.max(0, number(id))).orElseThrow(NotFound::new);
    }

    static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return -1; // of nothing
        }
    }
}
