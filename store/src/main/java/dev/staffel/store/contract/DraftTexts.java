package dev.staffel.store.contract;

import dev.staffel.engine.Playbook;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import java.util.Optional;

/// What a draft's text says.
final class DraftTexts {
    private DraftTexts() {}

    /// @throws Refused when it can't be read
    static Playbook readable(String text) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) -> playbook;
            case ReadResult.Bad(var problems) -> throw new Refused(Refused.Why.BAD_TEXT);
        };
    }

    static Optional<String> agreementHash(String text) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) -> Optional.of(PlaybookText.agreementHash(playbook));
            case ReadResult.Bad(var problems) -> Optional.empty();
        };
    }

    /// The draft's text with the other part as it is in force now, where the draft has left that part alone.
    static String broughtUp(Draft draft, String basis, String inForce) {
        if (!(PlaybookText.read(draft.text()) instanceof ReadResult.Good(var playbook))) {
            return draft.text();
        }
        var before = PlaybookText.read(basis).orThrow();
        return switch (draft.kind()) {
            case AGREEMENT ->
                    PlaybookText.settingsHash(playbook).equals(PlaybookText.settingsHash(before))
                            ? PlaybookText.compose(draft.text(), inForce)
                            : draft.text();
            case SETTINGS ->
                    PlaybookText.agreementHash(playbook).equals(PlaybookText.agreementHash(before))
                            ? PlaybookText.compose(inForce, draft.text())
                            : draft.text();
        };
    }
}
