package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the pages of drafts and versions show of their replays, and which of them those who sign see.
@Controller
class DraftReplaysPage {
    private final Replays replays;
    private final DraftReplays attached;
    private final ReplayForm asked;
    private final Drafts drafts;
    private final Trials trials;
    private final Audit audit;

    DraftReplaysPage(
            Replays replays,
            DraftReplays attached,
            ReplayForm asked,
            Drafts drafts,
            Trials trials,
            Audit audit) {
        this.replays = replays;
        this.attached = attached;
        this.asked = asked;
        this.drafts = drafts;
        this.trials = trials;
        this.audit = audit;
    }

    /// What the last night of each trial found, for the definition's page.
    @GetMapping("/replays/trials")
    Answer trials(Locale locale) {
        return Page.of("replays/trials")
                .part("replays/trials")
                .with("lines", trials.lines())
                .with("stages", asked.stages(locale));
    }

    /// What those who sign a draft see of its replays; at length for the draft's own page.
    @GetMapping("/replays/of-draft/{draft}")
    Answer ofDraft(
            @PathVariable long draft,
            @RequestParam(defaultValue = "false") boolean brief,
            Locale locale) {
        var found = draft(draft);
        var lines = attached.lines(found);
        var page =
                Page.of("replays/ofDraft")
                        .part("replays/ofDraft")
                        .with("draft", draft)
                        .with("brief", brief)
                        .with("isOpen", found.stand().isOpen())
                        .with("isSigned", !found.holding().isEmpty())
                        .with("revision", found.revision())
                        .with("isTrial", found.trial())
                        .with("lines", lines)
                        .with("stages", asked.stages(locale));
        trials.line(draft).ifPresent(line -> page.with("trial", line));
        return attached.shown(found, lines)
                .map(shown ->
                        page.with("shown", shown)
                                .with("summary", replays.summary(shown.record().id()))
                                .with("moves", !replays.thresholds(shown.record()).isEmpty()))
                .orElse(page);
    }

    @PostMapping("/replays/{id}/attach")
    Answer attach(@PathVariable long id, Form form, Caller.User caller) {
        var record = replays.find(id).orElseThrow(NotFound::new);
        var draft = draft(number(form.value("draft")));
        var obstacle = attached.attach(record, draft, caller.name());
        var back = Done.to("/playbook/drafts/" + draft.id());
        if (obstacle.isPresent()) return back.saying("replays.attach." + obstacle.get().word());
        audit.record("replays.attached", "draft " + draft.id(), record.name());
        return back.saying("replays.attach.done", record.name());
    }

    private Draft draft(long id) {
        return drafts.find(id).orElseThrow(NotFound::new);
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
