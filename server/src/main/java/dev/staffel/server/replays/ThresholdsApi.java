package dev.staffel.server.replays;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Thresholds moved, for programs: what each level would have done, and one taken over into the draft.
@RestController
@RequestMapping("/api/v1/replays/{id}/thresholds")
class ThresholdsApi {
    private final Replays replays;
    private final Thresholds thresholds;
    private final Audit audit;

    ThresholdsApi(Replays replays, Thresholds thresholds, Audit audit) {
        this.replays = replays;
        this.thresholds = thresholds;
        this.audit = audit;
    }

    /// The thresholds that can be moved.
    record All(List<ReplayLevels.Range> thresholds) {
        All {
            thresholds = List.copyOf(thresholds);
        }
    }

    @GetMapping
    All all(@PathVariable long id) {
        return new All(replays.thresholds(done(id)));
    }

    /// What every level of one leads to, the lowest first.
    @GetMapping("/{entry}")
    ResponseEntity<byte[]> levels(@PathVariable long id, @PathVariable String entry) {
        var levels = replays.levels(done(id).id(), entry);
        if (levels.isEmpty()) throw Refusal.notFound("threshold in this replay");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ReplayJson.of(levels));
    }

    /// @param level in whole points
    record Moved(@Nullable Integer level) {}

    /// What was written to which draft.
    record Taken(long draft, String entry, int level) {}

    /// Writes a level to its place in the draft that was tried.
    @PostMapping("/{entry}")
    Taken takeOver(
            @PathVariable long id,
            @PathVariable String entry,
            @RequestBody Moved moved,
            Caller caller) {
        var record = done(id);
        var way =
                replays.thresholds(record).stream()
                        .filter(one -> one.entry().equals(entry))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("threshold in this replay"));
        var level = moved.level();
        if (level == null || level < way.least() || level > way.most()) {
            throw Refusal.invalid("level", way.least() + " to " + way.most());
        }
        var view = thresholds.view(record, entry, level).orElseThrow();
        if (view.inDraft().isEmpty()) {
            throw Refusal.conflict("no-draft", "The draft that was tried has no such threshold.");
        }
        long draft = view.inDraft().get().draft();
        try {
            thresholds.takeOver(view, caller);
        } catch (Refused e) {
            throw Refusal.conflict("overtaken", "The draft was changed at the same moment.");
        }
        audit.record("replays.threshold", "draft " + draft, entry + " " + level);
        return new Taken(draft, entry, level);
    }

    private ReplayRecord done(long id) {
        var record = replays.find(id).orElseThrow(() -> Refusal.notFound("replay"));
        if (record.hasMovedThresholds()) return record;
        if (record.state() == ReplayRecord.State.DONE)
            throw Refusal.conflict(
                    "not-moved",
                    "What other thresholds lead to is " + record.thresholds().word() + ".");
        throw Refusal.conflict("not-done", "The replay is " + record.state().word() + ".");
    }
}
