package dev.staffel.server.handover;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.store.read.LeadRow;
import java.util.Locale;
import java.util.Optional;

/// An open offer at its place in the inbox.
///
/// @param level by the questionnaire, where enough is answered
record Ranked(LeadRow row, Worth worth, Optional<Level> level) {
    String levelWord() {
        return level.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
