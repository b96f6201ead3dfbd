package dev.staffel.server.replays;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.replay.Level;
import dev.staffel.replay.Threshold;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
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
    /// @param entry which threshold, by [Threshold#name]; another than those known stands for the first
    /// @param asked the level; one that is out of reach stands for the nearest, 0 for where the threshold stands
    Optional<ThresholdView> view(ReplayRecord record, String entry, int asked) {
        var ways = replays.thresholds(record);
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
                                .map(found ->
                                        new ThresholdView.InDraft(
                                                draft.id(), found.threshold().points())));
    }

    /// A threshold where it stands in a draft.
    private record Standing(Threshold threshold, Playbook playbook) {
        private String path() {
            return "agreement/ladder/stages/%s/entries/%s/when"
                    .formatted(threshold.stage(), threshold.entry());
        }

        /// What its way in asks for with the threshold at a level.
        private Criterion at(int level) {
            return threshold
                    .movedTo(level, playbook)
                    .agreement()
                    .ladder()
                    .stage(threshold.stage())
                    .entries()
                    .stream()
                    .filter(entry -> entry.id().equals(threshold.entry()))
                    .findFirst()
                    .orElseThrow()
                    .criterion();
        }
    }

    /// Nothing where the draft's text can't be read, or has the threshold no more.
    private static Optional<Standing> standing(ReplayRecord record, Draft draft, String entry) {
        if (!(PlaybookText.read(draft.text()) instanceof ReadResult.Good(var playbook)))
            return Optional.empty();
        return Threshold.movable(playbook, record.stage()).stream()
                .filter(threshold -> threshold.name(record.stage()).equals(entry))
                .map(threshold -> new Standing(threshold, playbook))
                .filter(found -> CriterionText.at(draft.text(), found.path()).isPresent())
                .findFirst();
    }

    private Optional<Draft> open(ReplayRecord record) {
        return record.draft().flatMap(drafts::find).filter(draft -> draft.stand().isOpen());
    }

    /// Writes the chosen level to its place in the draft's text, as it is now; all else stays. Signatures fall as by any edit.
    void takeOver(ThresholdView view, Caller by) {
        var draft = open(view.record()).orElseThrow(NotFound::new);
        var standing =
                standing(view.record(), draft, view.way().entry()).orElseThrow(NotFound::new);
        var asked = standing.at(view.moved().points());
        var text = CriterionText.with(draft.text(), standing.path(), asked);
        if (text.equals(draft.text())) return;
        drafts.keep(draft.id(), draft.revision(), draft.title(), text, by.name());
    }
}
