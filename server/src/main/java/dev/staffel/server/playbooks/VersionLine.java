package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Change;
import dev.staffel.store.playbooks.PlaybookVersion;
import java.util.List;

/// A version in the list of versions.
///
/// @param decision how it came into force
/// @param changes what it says differently from the version before it; none for the first
record VersionLine(
        PlaybookVersion version, boolean inForce, Decision decision, List<Change> changes) {
    VersionLine {
        changes = List.copyOf(changes);
    }

    boolean first() {
        return version.number() == 1;
    }
}
