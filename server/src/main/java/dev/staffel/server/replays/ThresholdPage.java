package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// A threshold moved to see at once what that would have done, and taken over into the draft.
@Controller
class ThresholdPage {
    private final Replays replays;
    private final Thresholds thresholds;
    private final Messages messages;
    private final Audit audit;

    ThresholdPage(Replays replays, Thresholds thresholds, Messages messages, Audit audit) {
        this.replays = replays;
        this.thresholds = thresholds;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/replays/{id}/threshold")
    Answer panel(@PathVariable long id, Form form, Locale locale) {
        var record = replays.find(id).orElseThrow(NotFound::new);
        if (record.state() != ReplayRecord.State.DONE || record.hasMovedThresholds())
            return page(id, form, locale).part("replays/threshold");
        return Page.of("replays/thresholdWaitsPage")
                .with("record", record)
                .with("words", words(record, locale))
                .part("replays/thresholdWaits");
    }

    @GetMapping("/replays/{id}/threshold/figures")
    Answer figures(@PathVariable long id, Form form, Locale locale) {
        return page(id, form, locale).part("replays/thresholdFigures");
    }

    /// What each level leads to, as lines over the levels.
    @GetMapping("/replays/{id}/threshold/levels")
    @ResponseBody
    Map<String, Object> levels(@PathVariable long id, Form form, Locale locale) {
        var view = view(id, form);
        return new LevelsChart(view, replays.levels(id, view.way().entry()), messages, locale)
                .option();
    }

    @PostMapping("/replays/{id}/threshold")
    Answer takeOver(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var view = view(id, form);
        try {
            thresholds.takeOver(view, caller);
        } catch (Refused e) {
            return Done.to("/replays/" + id).saying("replays.threshold.refused");
        }
        audit.record(
                "replays.threshold",
                "draft " + view.record().draft().orElseThrow(),
                view.way().entry() + " " + view.moved().points());
        var way = words(view.record(), locale).threshold(view.record().stage(), view.way().entry());
        return Done.to("/playbook/drafts/" + view.record().draft().orElseThrow())
                .saying("replays.threshold.taken", way, view.moved().points());
    }

    private Page page(long id, Form form, Locale locale) {
        var view = view(id, form);
        return Page.of("replays/thresholdPage")
                .with("view", view)
                .with("words", words(view.record(), locale))
                .with("levels", replays.levels(id, view.way().entry()));
    }

    private ThresholdView view(long id, Form form) {
        var record = replays.find(id).orElseThrow(NotFound::new);
        return thresholds
                .view(record, form.value("entry"), LeadChoice.level(form.value("level")))
                .orElseThrow(NotFound::new);
    }

    private ReplayWords words(ReplayRecord record, Locale locale) {
        return ReplayWords.of(replays.engines(record.id()), locale, messages);
    }
}
