package dev.staffel.server.replays;

import dev.staffel.replay.Stretch;
import java.util.Optional;

/// What is to be replayed.
///
/// @param before what is compared with
/// @param after the draft or version that is tried
/// @param draft the draft's id and revision, where it is one
/// @param segment which leads, see [SegmentText]; empty for all
/// @param stage the stage whose entries are compared, by its id
record ReplayRequest(
        String name,
        Side before,
        Side after,
        Optional<OfDraft> draft,
        String stage,
        Stretch stretch,
        String segment) {

    /// A playbook's text and what it is called, such as "Version 3".
    record Side(String name, String text) {}

    record OfDraft(long id, int revision) {}
}
