package dev.staffel.server.teaching;

import dev.staffel.replay.Rate;
import dev.staffel.store.contract.Side;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A change of the definition that was drawn up because returns for a criterion stand out.
///
/// @param against `past` or `others`
/// @param edit see [Edit]
/// @param answers what each side has said so far
record ProposedChange(
        long id,
        String criterion,
        String against,
        String edit,
        Rate lately,
        Rate before,
        long draft,
        long replay,
        State state,
        Instant raised,
        Optional<Instant> decided,
        Map<Side, Said> answers) {
    ProposedChange {
        answers = Map.copyOf(answers);
    }

    enum State {
        OPEN,
        ACCEPTED,
        DECLINED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    record Said(boolean accepts, String because, String name, Instant at) {}

    Optional<Said> of(Side side) {
        return Optional.ofNullable(answers.get(side));
    }
}
