package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Replays for programs: asked for, watched, cancelled, read in figures and in the leads behind each figure.
@RestController
@RequestMapping("/api/v1/replays")
class ReplaysApi {
    private static final int MOST = 200;

    private final Replays replays;
    private final DraftReplays attached;
    private final ReplayForm form;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    ReplaysApi(
            Replays replays,
            DraftReplays attached,
            ReplayForm form,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.replays = replays;
        this.attached = attached;
        this.form = form;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    Items<ReplayShown> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        int most = limited(limit);
        var rows = replays.before(behind(cursor, Long.MAX_VALUE), most + 1);
        var now = clock.instant();
        return Items.of(
                rows.stream()
                        .map(row -> ReplayShown.of(row, attached.attachedTo(row), now))
                        .toList(),
                most,
                row -> Cursor.of(row.id()),
                replays.count(),
                true);
    }

    /// Asks for a replay; what is left out is as the page suggests it.
    @PostMapping
    ReplayShown ask(@RequestBody Map<String, String> body, Caller caller, Locale locale) {
        var typed = asked(body);
        var request = form.read(typed, locale);
        if (request.isEmpty()) throw new Refusal(Problem.invalid(problems(typed, locale)));
        long id = replays.ask(request.get(), Audit.actor(caller));
        audit.record("replays.asked", "replay " + id, request.get().name());
        return shown(id);
    }

    private Form asked(Map<String, String> body) {
        var after = body.get("after");
        var values = new LinkedHashMap<String, String>();
        form.fields(after == null ? "" : after).forEach(values::put);
        for (var field : body.entrySet()) {
            if (!values.containsKey(field.getKey())) {
                throw Refusal.invalid(
                        field.getKey(), "is not known, but " + String.join(", ", values.keySet()));
            }
            if (field.getValue() != null) values.put(field.getKey(), field.getValue());
        }
        return Form.of(values);
    }

    private java.util.List<Problem.Place> problems(Form typed, Locale locale) {
        return typed.errors().entrySet().stream()
                .map(error ->
                        new Problem.Place(
                                error.getKey(),
                                messages.text(
                                        locale,
                                        error.getValue().key(),
                                        error.getValue().arguments().toArray())))
                .toList();
    }

    @GetMapping("/{id}")
    ReplayShown read(@PathVariable long id) {
        return shown(id);
    }

    @PostMapping("/{id}/cancel")
    ReplayShown cancel(@PathVariable long id) {
        var record = record(id);
        if (!record.state().isBusy()) {
            throw Refusal.conflict("ended", "The replay is " + record.state().word() + ".");
        }
        replays.cancel(id);
        audit.record("replays.cancelled", "replay " + id);
        return shown(id);
    }

    /// A new name.
    record Named(@Nullable String name) {}

    @PutMapping("/{id}/name")
    ReplayShown rename(@PathVariable long id, @RequestBody Named named) {
        var record = record(id);
        var name = word(named.name()).strip();
        if (name.isEmpty() || name.length() > ReplayForm.LONGEST_NAME) {
            throw Refusal.invalid("name", "1 to " + ReplayForm.LONGEST_NAME + " letters");
        }
        replays.rename(id, name);
        audit.record("replays.renamed", "replay " + id, record.name() + " → " + name);
        return shown(id);
    }

    @GetMapping("/{id}/result")
    ResponseEntity<byte[]> result(@PathVariable long id) {
        var record = done(id);
        return json(ReplayJson.of(record, replays.summary(id)));
    }

    /// The leads that a figure counts.
    @GetMapping("/{id}/leads")
    Items<ReplayLeadShown> leads(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request) {
        done(id);
        int most = limited(limit);
        var choice = LeadChoice.of(name -> word(request.getParameter(name)));
        var chosen = replays.leads(id, choice, behind(cursor, 0), most + 1);
        return Items.of(
                chosen.leads().stream().map(ReplayLeadShown::of).toList(),
                most,
                lead -> Cursor.of(lead.lead()),
                chosen.total(),
                true);
    }

    /// A lead's history under both playbooks, beside what really happened.
    @GetMapping("/{id}/leads/{lead}")
    ResponseEntity<byte[]> lead(@PathVariable long id, @PathVariable long lead) {
        var record = done(id);
        boolean isIn =
                replays.leads(id, LeadChoice.of(_ -> ""), lead - 1, 1).leads().stream()
                        .anyMatch(found -> found.lead() == lead);
        if (!isIn) throw Refusal.notFound("lead in this replay");
        return json(ReplayJson.of(replays.histories(record, lead)));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private ReplayShown shown(long id) {
        var record = record(id);
        return ReplayShown.of(record, attached.attachedTo(record), clock.instant());
    }

    private ReplayRecord record(long id) {
        return replays.find(id).orElseThrow(() -> Refusal.notFound("replay"));
    }

    private ReplayRecord done(long id) {
        var record = record(id);
        if (record.state() == ReplayRecord.State.DONE) return record;
        throw Refusal.conflict("not-done", "The replay is " + record.state().word() + ".");
    }

    private static String word(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > MOST) throw Refusal.invalid("limit", "1 to " + MOST);
        return limit;
    }

    private static long behind(String cursor, long first) {
        if (cursor.isEmpty()) return first;
        return Cursor.read(cursor, 1)
                .map(known -> known.values().getFirst())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> Refusal.invalid("cursor", "not a cursor of this list"));
    }
}
