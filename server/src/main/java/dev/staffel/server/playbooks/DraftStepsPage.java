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
import dev.staffel.store.contract.SigningRules;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A draft's way: proposed, read and signed by each side, withdrawn, split, brought up to date; settings released.
@Controller
class DraftStepsPage {
    private static final int LONGEST_REASON = 500;

    private final Drafts drafts;
    private final DraftViews views;
    private final SigningRules rules;
    private final PlaybookVersions versions;

    DraftStepsPage(Drafts drafts, DraftViews views, SigningRules rules, PlaybookVersions versions) {
        this.drafts = drafts;
        this.views = views;
        this.rules = rules;
        this.versions = versions;
    }

    private interface Step {
        Answer take(Draft draft, int revision);
    }

    @PostMapping("/playbook/drafts/{id}/propose")
    Answer propose(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var wished = wished(form);
        return step(
                id,
                form,
                caller,
                locale,
                (draft, revision) -> {
                    drafts.propose(draft.id(), revision, wished, caller.name());
                    return back(draft).saying("drafts.proposed");
                });
    }

    @GetMapping("/playbook/drafts/{id}/approval")
    Answer read(@PathVariable String id, Caller caller, Locale locale) {
        return approval(find(id), Form.blank(), caller, locale);
    }

    @PostMapping("/playbook/drafts/{id}/approval")
    Answer sign(@PathVariable String id, Form form, Caller.User caller, Locale locale) {
        var draft = find(id);
        var side = Signatories.side(form.value("side"));
        if (side.isEmpty()) form.reject("side", "shell.form.required");
        if (!form.has("read")) form.reject("read", "drafts.error.read");
        if (!form.isValid()) {
            return approval(draft, form, caller, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return step(
                id,
                form,
                caller,
                locale,
                (found, revision) -> {
                    var number =
                            drafts.sign(
                                    found.id(),
                                    revision,
                                    side.orElseThrow(),
                                    Signatories.of(caller));
                    return number.isPresent()
                            ? back(found).saying("drafts.in-force", number.get())
                            : back(found).saying("drafts.signed." + side.orElseThrow().word());
                });
    }

    @PostMapping("/playbook/drafts/{id}/withdraw")
    Answer withdraw(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var because = form.required("because", LONGEST_REASON);
        return step(
                id,
                form,
                caller,
                locale,
                (draft, revision) -> {
                    drafts.withdraw(draft.id(), revision, because, caller.name());
                    return back(draft).saying("drafts.withdrawn");
                });
    }

    @PostMapping("/playbook/drafts/{id}/release")
    Answer release(@PathVariable String id, Form form, Caller caller, Locale locale) {
        return step(
                id,
                form,
                caller,
                locale,
                (draft, revision) -> {
                    int number = drafts.release(draft.id(), revision, caller.name());
                    return back(draft).saying("drafts.in-force", number);
                });
    }

    @PostMapping("/playbook/drafts/{id}/split")
    Answer split(@PathVariable String id, Form form, Caller caller, Locale locale) {
        return step(
                id,
                form,
                caller,
                locale,
                (draft, revision) -> {
                    long other = drafts.split(draft.id(), revision, caller.name());
                    return back(draft).saying("drafts.was-split", other);
                });
    }

    @PostMapping("/playbook/drafts/{id}/bring-up-to-date")
    Answer bringUpToDate(@PathVariable String id, Form form, Caller caller, Locale locale) {
        return step(
                id,
                form,
                caller,
                locale,
                (draft, revision) -> {
                    drafts.bringUpToDate(draft.id(), revision, caller.name());
                    return back(draft).saying("drafts.brought-up-to-date");
                });
    }

    @PostMapping("/playbook/drafts/{id}/trial")
    Answer trial(@PathVariable String id, Form form, Caller caller, Locale locale) {
        boolean begins = form.holds("trial", "yes");
        return step(
                id,
                form,
                caller,
                locale,
                (draft, _) -> {
                    drafts.runAsTrial(draft.id(), begins, caller.name());
                    return back(draft).saying(begins ? "drafts.trial.begun" : "drafts.trial.ended");
                });
    }

    /// Takes a step, or shows the draft again with why not and what helps.
    private Answer step(String id, Form form, Caller caller, Locale locale, Step step) {
        var draft = find(id);
        if (!form.isValid()) {
            return page(draft, form, caller, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return step.take(draft, DraftsPage.number(form.value("revision")));
        } catch (Refused e) {
            return page(find(id), form, caller, locale)
                    .with("refused", e.why())
                    .status(HttpStatus.CONFLICT);
        }
    }

    /// The beginning of the wished day, where the company's days begin.
    private Optional<Instant> wished(Form form) {
        if (!form.has("wished")) return Optional.empty();
        try {
            var zone = versions.playbook(versions.inForce().number()).zone();
            return Optional.of(
                    LocalDate.parse(form.value("wished")).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            form.reject("wished", "drafts.error.date");
            return Optional.empty();
        }
    }

    private Page approval(Draft draft, Form form, Caller caller, Locale locale) {
        return Page.of("playbooks/approval")
                .with("form", form)
                .with("view", views.of(draft, caller, locale.getLanguage()))
                .with("oneForBoth", rules.read().oneSignsForBoth());
    }

    private Page page(Draft draft, Form form, Caller caller, Locale locale) {
        return Page.of("playbooks/draft")
                .with("form", form)
                .with("view", views.of(draft, caller, locale.getLanguage()));
    }

    private static Done back(Draft draft) {
        return Done.to("/playbook/drafts/" + draft.id());
    }

    private Draft find(String id) {
        return drafts.find(Integer.max(0, DraftsPage.number(id))).orElseThrow(NotFound::new);
    }
}
