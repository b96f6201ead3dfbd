package dev.staffel.engine;

import java.time.Instant;

/// How a lead stood when a release took over that decides differently from the one before: what was decided so far, and
/// can't be decided again. Its evidence is not part of it, because that can be counted at any time.
///
/// @param at the lead's clock
/// @param version the playbook version that its evidence was counted under
/// @param position the last row folded
/// @param behaviour of the release that had decided so far
/// @param interestThousandths as it was shown then
public record Checkpoint(
        Process process,
        Instant at,
        int version,
        long position,
        int behaviour,
        long interestThousandths) {

    /// Reads a process half with what is kept beside it.
    ///
    /// @param half as [LeadCodec#processHalf] gives it
    /// @throws IllegalArgumentException when the bytes are no process half
    public static Checkpoint of(
            byte[] half, int version, long position, int behaviour, long interestThousandths) {
        var in = new BinaryReader(half);
        var at = ProcessCodec.clock(in);
        var process = ProcessCodec.read(in);
        in.end();
        return new Checkpoint(process, at, version, position, behaviour, interestThousandths);
    }
}
