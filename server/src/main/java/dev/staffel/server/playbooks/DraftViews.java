package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.access.Caller;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks at a draft beside the version in force.
@Component
class DraftViews {
    private final PlaybookVersions versions;
    private final Publication publication;
    private final Signatories signatories;
    private final ExampleLines examples;

    DraftViews(
            PlaybookVersions versions,
            Publication publication,
            Signatories signatories,
            ExampleLines examples) {
        this.versions = versions;
        this.publication = publication;
        this.examples = examples;
        this.signatories = signatories;
    }

    DraftView of(Draft draft, Caller caller, String language) {
        var inForce = beside(draft);
        var text = draft.version().isPresent() ? draft.text() : taken(draft, inForce);
        return new DraftView(
                draft,
                publication.check(text, inForce.number(), language),
                otherPart(draft, language),
                TextDiff.between(inForce.text(), text),
                inForce.number(),
                isUpToDate(draft, inForce),
                examples(draft, language),
                signatories.open(caller, draft));
    }

    /// The version in force; for a draft that became a version, the one it began from.
    private PlaybookVersion beside(Draft draft) {
        return draft.version().isPresent()
                ? versions.find(draft.basedOn()).orElseThrow()
                : versions.inForce();
    }

    /// The text that would take force now: the draft's own part beside the other part in force.
    private static String taken(Draft draft, PlaybookVersion inForce) {
        if (!(PlaybookText.read(draft.text()) instanceof ReadResult.Good)) return draft.text();
        return switch (draft.kind()) {
            case AGREEMENT -> PlaybookText.compose(draft.text(), inForce.text());
            case SETTINGS -> PlaybookText.compose(inForce.text(), draft.text());
        };
    }

    private List<Change> otherPart(Draft draft, String language) {
        if (!(PlaybookText.read(draft.text()) instanceof ReadResult.Good(var playbook))) {
            return List.of();
        }
        boolean own = draft.kind() == Draft.Kind.AGREEMENT;
        return Changes.between(versions.playbook(draft.basedOn()), playbook, language).stream()
                .filter(change -> change.agreed() != own)
                .toList();
    }

    private List<ExampleLine> examples(Draft draft, String language) {
        return PlaybookText.read(draft.text()) instanceof ReadResult.Good(var playbook)
                ? examples.under(playbook, language)
                : List.of();
    }

    private boolean isUpToDate(Draft draft, PlaybookVersion inForce) {
        return hash(versions.playbook(draft.basedOn()))
                .equals(hash(versions.playbook(inForce.number())));
    }

    private static String hash(Playbook playbook) {
        return PlaybookText.agreementHash(playbook);
    }
}
