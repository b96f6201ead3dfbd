package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Drafts;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Replays: asked for, watched while they run, read as figures, and opened down to each lead.
@Controller
class ReplaysPage {
    private static final int LISTED = 20;
    private static final int LEADS = 50;

    private final Replays replays;
    private final ReplayForm asked;
    private final Segments segments;
    private final Thresholds thresholds;
    private final DraftReplays attached;
    private final Drafts drafts;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    ReplaysPage(
            Replays replays,
            ReplayForm asked,
            Segments segments,
            Thresholds thresholds,
            DraftReplays attached,
            Drafts drafts,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.replays = replays;
        this.asked = asked;
        this.segments = segments;
        this.thresholds = thresholds;
        this.attached = attached;
        this.drafts = drafts;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/replays")
    Answer list(@RequestParam(defaultValue = "") String cursor) {
        var rows = replays.before(behind(cursor, Long.MAX_VALUE), LISTED + 1);
        return Page.of("replays/list")
                .with("first", cursor.isEmpty())
                .with(
                        "items",
                        Items.of(rows, LISTED, row -> Cursor.of(row.id()), replays.count(), true));
    }

    @GetMapping("/replays/new")
    Answer blank(@RequestParam(defaultValue = "") String after, Locale locale) {
        return form(asked.suggested(after), locale);
    }

    @PostMapping("/replays")
    Answer ask(Form form, Caller.User caller, Locale locale) {
        var request = asked.read(form, locale);
        if (request.isEmpty()) return form(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        long id = replays.ask(request.get(), Audit.actor(caller));
        audit.record("replays.asked", "replay " + id, request.get().name());
        return Done.to("/replays/" + id);
    }

    private Page form(Form form, Locale locale) {
        return Page.of("replays/new")
                .with("form", form)
                .with("playbooks", asked.playbooks(locale))
                .with("stages", asked.stages(locale))
                .with("isSegment", Segments.isChosen(form))
                .with("choices", segments.choices(locale));
    }

    @GetMapping("/replays/{id}")
    Answer show(@PathVariable long id, Locale locale) {
        var record = record(id);
        var page =
                Page.of("replays/show")
                        .with("record", record)
                        .with("words", words(record, locale))
                        .with("segment", segments.told(record.segment(), locale))
                        .with("form", Form.of(Map.of("name", record.name())))
                        .with("attachedTo", attached.attachedTo(record))
                        .with("now", clock.instant());
        record.draft()
                .flatMap(drafts::find)
                .filter(draft -> draft.stand().isOpen())
                .ifPresent(draft -> {
                    page.with("draft", draft);
                    attached.obstacle(record, draft)
                            .ifPresent(obstacle -> page.with("obstacle", obstacle));
                });
        return record.state() == ReplayRecord.State.DONE ? result(page, record) : page;
    }

    @PostMapping("/replays/{id}/name")
    Answer rename(@PathVariable long id, Form form) {
        var record = record(id);
        var name = form.value("name");
        if (name.isEmpty() || name.length() > ReplayForm.LONGEST_NAME) {
            return Done.to("/replays/" + id)
                    .saying("replays.rename.refused", ReplayForm.LONGEST_NAME);
        }
        replays.rename(id, name);
        audit.record("replays.renamed", "replay " + id, record.name() + " → " + name);
        return Done.to("/replays/" + id).saying("replays.renamed");
    }

    private Page result(Page page, ReplayRecord record) {
        page.with("summary", replays.summary(record.id()));
        return thresholds
                .view(record, "", 0)
                .map(view ->
                        page.with("threshold", view)
                                .with("levels", replays.levels(record.id(), view.way().entry())))
                .orElse(page);
    }

    /// How far it has come; the page is loaded anew once that is at an end.
    @GetMapping("/replays/{id}/progress")
    Answer progress(@PathVariable long id) {
        var record = record(id);
        var page =
                Page.of("replays/progress")
                        .part("replays/progress")
                        .with("record", record)
                        .with("now", clock.instant());
        return record.state().isBusy() ? page : page.header("HX-Refresh", "true");
    }

    @PostMapping("/replays/{id}/cancel")
    Answer cancel(@PathVariable long id) {
        record(id);
        replays.cancel(id);
        audit.record("replays.cancelled", "replay " + id);
        return Done.to("/replays/" + id).saying("replays.cancelled");
    }

    @GetMapping("/replays/{id}/weeks")
    @ResponseBody
    Map<String, Object> weeks(
            @PathVariable long id, @RequestParam(defaultValue = "") String desk, Locale locale) {
        var record = record(id);
        var says = messages.text(locale, "replays.load.capacity");
        return new WeeksChart(replays.summary(id), desk, says, locale).option(record);
    }

    @GetMapping("/replays/{id}/leads")
    Answer leads(@PathVariable long id, Form form, Locale locale) {
        var record = record(id);
        var choice = LeadChoice.of(form::value);
        var chosen = replays.leads(id, choice, behind(form.value("cursor"), 0), LEADS + 1);
        var words = words(record, locale);
        var formats = new Formats(locale, clock.getZone(), messages);
        return Page.of("replays/leads")
                .with("record", record)
                .with("words", words)
                .with("told", new ChoiceWords(record, words, formats).of(choice))
                .with("isOfHandovers", choice.isOfHandovers())
                .with("segment", segments.told(record.segment(), locale))
                .with("form", form)
                .with(
                        "items",
                        Items.of(
                                chosen.leads(),
                                LEADS,
                                lead -> Cursor.of(lead.lead()),
                                chosen.total(),
                                true));
    }

    @GetMapping("/replays/{id}/leads/{lead}")
    Answer lead(@PathVariable long id, @PathVariable long lead, Locale locale) {
        var record = record(id);
        var found =
                replays.leads(id, LeadChoice.of(_ -> ""), lead - 1, 1).leads().stream()
                        .filter(row -> row.lead() == lead)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Page.of("replays/lead")
                .with("record", record)
                .with("words", words(record, locale))
                .with("segment", segments.told(record.segment(), locale))
                .with("lead", found)
                .with("histories", replays.histories(record, lead));
    }

    private ReplayWords words(ReplayRecord record, Locale locale) {
        return ReplayWords.of(replays.engines(record.id()), locale, messages);
    }

    private ReplayRecord record(long id) {
        return replays.find(id).orElseThrow(NotFound::new);
    }

    private static long behind(String cursor, long otherwise) {
        return Cursor.read(cursor, 1)
                .map(known -> known.values().getFirst())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
