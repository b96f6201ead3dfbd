package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Drafts;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Attaches replays to drafts, for programs.
@RestController
@RequestMapping("/api/v1/replays")
class DraftReplaysApi {
    private final Replays replays;
    private final DraftReplays attached;
    private final Drafts drafts;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    DraftReplaysApi(
            Replays replays,
            DraftReplays attached,
            Drafts drafts,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.replays = replays;
        this.attached = attached;
        this.drafts = drafts;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param draft the draft's number; left out, the draft that was tried
    record To(@Nullable Long draft) {}

    /// Refused with the reason, such as that the draft says something else now.
    @PostMapping("/{id}/attach")
    ReplayShown attach(@PathVariable long id, @RequestBody To to, Caller caller, Locale locale) {
        var record = replays.find(id).orElseThrow(() -> Refusal.notFound("replay"));
        long number = to.draft() == null ? record.draft().orElse(0L) : to.draft();
        var draft = drafts.find(number).orElseThrow(() -> Refusal.notFound("draft"));
        var obstacle = attached.attach(record, draft, caller.name());
        if (obstacle.isPresent()) {
            var word = obstacle.get().word();
            throw Refusal.conflict(word, messages.text(locale, "replays.attach." + word));
        }
        audit.record("replays.attached", "draft " + draft.id(), record.name());
        return ReplayShown.of(record, attached.attachedTo(record), clock.instant());
    }
}
