package dev.staffel.server.editor;

import dev.staffel.engine.Playbook;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a draft would do, for programs: how many leads meet one of its criteria now, and how one lead would stand.
@RestController
class EditorApi {
    private final Drafts drafts;
    private final PlaybookVersions versions;
    private final Counts counts;
    private final Testing testing;

    EditorApi(Drafts drafts, PlaybookVersions versions, Counts counts, Testing testing) {
        this.drafts = drafts;
        this.versions = versions;
        this.counts = counts;
        this.testing = testing;
    }

    /// @param says the criterion in plain language
    /// @param matching how many of the sample meet it
    /// @param low the lower end of the interval around the estimate; null without leads
    /// @param exact all leads that meet it, once they have been counted in the background: ask again
    record Count(
            String at,
            String says,
            long leads,
            int sampled,
            int matching,
            long estimate,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long exact) {}

    /// @param maturity empty where there is none yet
    /// @param reaches the names of the stages whose criteria are met
    /// @param ways each way into a stage as lines of ticks and crosses
    record Standing(
            int interest, String grade, String maturity, List<String> reaches, List<Way> ways) {
        static Standing of(Tested tested) {
            return new Standing(
                    tested.points(),
                    tested.grade(),
                    tested.maturity(),
                    tested.reaches(),
                    tested.ways().stream().map(Way::of).toList());
        }
    }

    record Way(String name, boolean holds, List<String> why) {
        static Way of(Tested.Way way) {
            return new Way(way.name(), way.holds(), way.tick().lines());
        }
    }

    record Beside(long lead, Standing now, Standing withDraft) {}

    @GetMapping("/api/v1/playbook-drafts/{id}/count")
    Count count(
            @PathVariable String id, @RequestParam(defaultValue = "") String at, Locale locale) {
        var draft = find(id);
        var playbook = playbook(draft);
        var criterion =
                CriterionText.at(draft.text(), at)
                        .orElseThrow(() ->
                                Refusal.invalid(
                                        "at",
                                        "the path of a criterion, such as agreement/ladder/stages/mql/entries/a/when"));
        var says = Reading.of(playbook, locale.getLanguage()).criterion(criterion);
        var counted = counts.count(draft.id(), playbook, at, criterion, says);
        var range = counted.range();
        return new Count(
                at,
                says,
                counted.all(),
                counted.sampled(),
                counted.matching().size(),
                counted.estimate(),
                range.map(Counted.Range::low).orElse(null),
                range.map(Counted.Range::high).orElse(null),
                counts.exact(counted.key()).orElse(null));
    }

    @GetMapping("/api/v1/playbook-drafts/{id}/leads/{lead}")
    Beside lead(@PathVariable String id, @PathVariable String lead, Locale locale) {
        var playbook = playbook(find(id));
        var row =
                testing.find(Math.max(0, Editing.number(lead)))
                        .orElseThrow(() -> Refusal.notFound("lead"));
        var inForce = versions.playbook(versions.inForce().number());
        var language = locale.getLanguage();
        return new Beside(
                row.id(),
                Standing.of(testing.of(row.id(), inForce, language)),
                Standing.of(testing.of(row.id(), playbook, language)));
    }

    private Draft find(String id) {
        return drafts.find(Math.max(0, Editing.number(id)))
                .orElseThrow(() -> Refusal.notFound("draft"));
    }

    private static Playbook playbook(Draft draft) {
        return switch (PlaybookText.read(draft.text())) {
            case ReadResult.Good(var playbook) -> playbook;
            case ReadResult.Bad _ ->
                    throw Refusal.conflict(
                            "bad-text", "The draft can't be read without problems; see the draft.");
        };
    }
}
