package dev.staffel.store.leads;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Row;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntFunction;

/// Through what a lead first and last came, and when its person last did something.
///
/// @param lastActivity the latest activity that was neither a machine's nor one of staff
/// @param firstSource the number of a source
/// @param firstCampaign empty where there is none
record Touches(
        Optional<Instant> lastActivity,
        int firstSource,
        String firstCampaign,
        int lastSource,
        String lastCampaign) {
    static final Touches NONE = new Touches(Optional.empty(), 0, "", 0, "");

    Touches with(StoredRow stored, IntFunction<Claim> claims) {
        var row = stored.row();
        if (!row.kind().isEvidence()) return this;
        // What Staffel itself says, such as of a colleague, is no touch of the person.
        if (stored.source() == Source.STAFFEL) return this;
        boolean first = firstSource == 0;
        if (row.kind() == Row.Kind.LEARNED) {
            return first
                    ? new Touches(lastActivity, stored.source(), "", stored.source(), "")
                    : this;
        }
        var claim = claims.apply(row.shape());
        // A note or a call of our own is not the person's doing.
        boolean isTheirs = claim.actor() != Actor.MACHINE && stored.source() != Source.STAFF;
        var last =
                !isTheirs
                        ? lastActivity
                        : later(lastActivity, Instant.ofEpochMilli(row.happenedMillis()));
        return new Touches(
                last,
                first ? stored.source() : firstSource,
                firstCampaign.isEmpty() ? claim.campaign() : firstCampaign,
                stored.source(),
                claim.campaign().isEmpty() ? lastCampaign : claim.campaign());
    }

    static Touches of(Collection<StoredRow> history, IntFunction<Claim> claims) {
        var touches = NONE;
        for (StoredRow stored : history) touches = touches.with(stored, claims);
        return touches;
    }

    private static Optional<Instant> later(Optional<Instant> one, Instant other) {
        return one.isPresent() && one.get().isAfter(other) ? one : Optional.of(other);
    }
}
