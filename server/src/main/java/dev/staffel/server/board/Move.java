package dev.staffel.server.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A card that is about to be moved: where to, and with what reason.
///
/// @param key as in [Card]
/// @param from the column that it stands in, by name
/// @param refused why it can't go where it was dropped; empty when it can
record Move(
        String key,
        String title,
        String from,
        List<Target> targets,
        Optional<Asked> asked,
        String refused) {
    Move {
        targets = List.copyOf(targets);
    }

    /// A column that the card may be moved to.
    record Target(String id, String name) {}

    /// What the move to one column asks for.
    ///
    /// @param field `disqualify`, `loss` or `reason` where a reason is to be chosen; empty where none is
    /// @param reasons to choose from, by id
    /// @param needsWords whether the reason has to be told in words
    /// @param means for opportunities: a word of [dev.staffel.server.opportunities.LeadOpportunities.Meaning]
    /// @param into the opportunities that a lead may come into, by id
    /// @param ends the title of the opportunity that would end with it
    record Asked(
            Target to,
            String field,
            Map<String, String> reasons,
            boolean needsWords,
            String means,
            Map<String, String> into,
            String ends) {

        /// Whether nothing has to be asked at all, so that a drop is enough.
        boolean isNothing() {
            return field.isEmpty() && !needsWords && means.equals("nothing");
        }
    }

    String id() {
        return key.replace('/', '-');
    }

    String path() {
        return "/board/" + key + "/move";
    }

    /// The same, refused.
    Move refused(String why) {
        return new Move(key, title, from, targets, Optional.empty(), why);
    }
}
