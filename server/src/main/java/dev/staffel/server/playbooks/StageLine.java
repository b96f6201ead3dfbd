package dev.staffel.server.playbooks;

import dev.staffel.store.contract.Signature;
import dev.staffel.store.playbooks.PlaybookVersion;
import java.util.List;

/// A stage as everyone reads it.
///
/// @param owner the side that works on it: marketing, sales or none
/// @param criteria each way into it; none where people decide
/// @param since the version that first said it like this
/// @param signatures under that version
record StageLine(
        String id,
        String label,
        String meaning,
        String owner,
        List<String> criteria,
        PlaybookVersion since,
        List<Signature> signatures) {
    StageLine {
        criteria = List.copyOf(criteria);
        signatures = List.copyOf(signatures);
    }
}
