package dev.staffel.server.replays;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.PlaybookValues;
import dev.staffel.playbook.ReadResult;
import dev.staffel.replay.Level;
import dev.staffel.replay.Threshold;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks up what thresholds at other levels lead to, and takes a level over into the draft that was tried.
@Component
class Thresholds {
    private final Replays replays;
    private final Drafts drafts;

    Thresholds(Replays replays, Drafts drafts) {
        this.replays = replays;
        this.drafts = drafts;
    }

    /// Nothing where the replay has no threshold that can be moved.
    ///
    /// @param entry the way in; another than those known stands for the first
    /// @param asked the level; one that is out of reach stands for the nearest, 0 for where the threshold stands
    Optional<ThresholdView> view(ReplayRecord record, String entry, int asked) {
        var ways = replays.thresholds(record.id());
        if (ways.isEmpty()) return Optional.empty();
        var way =
                ways.stream()
                        .filter(one -> one.entry().equals(entry))
                        .findFirst()
                        .orElse(ways.getFirst());
        int level = asked == 0 ? way.stands() : Math.clamp((long) asked, way.least(), way.most());
        return Optional.of(
                new ThresholdView(
                        record,
                        ways,
                        way,
                        level(record, way, way.stands()),
                        level(record, way, level),
                        inDraft(record, way.entry())));
    }

    private Level level(ReplayRecord record, ReplayLevels.Range way, int level) {
        return replays.level(record.id(), way.entry(), level).orElseThrow(NotFound::new);
    }

    private Optional<ThresholdView.InDraft> inDraft(ReplayRecord record, String entry) {
        return open(record)
                .flatMap(draft ->
                        standing(record, draft, entry)
                                .map(found -> new ThresholdView.InDraft(draft.id(), found)));
    }

    /// Where the threshold stands in the draft; nothing where its text can't be read, or has it no more at its place.
    private static Optional<Integer> standing(ReplayRecord record, Draft draft, String entry) {
        boolean isThere =
                PlaybookValues.of(draft.text()).stream()
                        .anyMatch(value -> value.path().equals(path(record, entry)));
        if (!isThere || !(PlaybookText.read(draft.text()) instanceof ReadResult.Good(var playbook)))
            return Optional.empty();
        return Threshold.of(playbook, record.stage()).stream()
                .filter(threshold -> threshold.entry().equals(entry))
                .map(Threshold::points)
                .findFirst();
    }

    private Optional<Draft> open(ReplayRecord record) {
        return record.draft().flatMap(drafts::find).filter(draft -> draft.stand().isOpen());
    }

    private static String path(ReplayRecord record, String entry) {
        return "agreement/ladder/stages/" + record.stage() + "/entries/" + entry + "/when/interest";
    }

    /// Writes the chosen level to its place in the draft's text, as it is now; all else stays. Signatures fall as by any edit.
    void takeOver(ThresholdView view, Caller by) {
        var draft = open(view.record()).orElseThrow(NotFound::new);
        if (view.inDraft().isEmpty()) throw new NotFound();
        var path = path(view.record(), view.way().entry());
        var said = "at least " + view.moved().points();
        var text = PlaybookValues.with(draft.text(), Map.of(path, said));
        if (text.equals(draft.text())) return;
        drafts.keep(draft.id(), draft.revision(), draft.title(), text, by.name());
    }
}
