package dev.staffel.engine;

import java.util.Optional;

/// A lead as of a position of the log.
///
/// @param version the playbook version that its evidence was counted under
/// @param position the last row folded
/// @param inherited what it has from an earlier release, as long as this one has folded no row of it
public record Folded(Lead lead, int version, long position, Optional<Inherited> inherited) {

    public Folded(Lead lead, int version, long position) {
        this(lead, version, position, Optional.empty());
    }

    /// That an earlier release has decided so far.
    ///
    /// @param behaviour of that release
    /// @param interestThousandths as that release has shown it
    public record Inherited(int behaviour, long interestThousandths) {}
}
