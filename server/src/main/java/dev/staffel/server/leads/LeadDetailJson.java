package dev.staffel.server.leads;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lead as programs read it alone: what lists show, and all that is known of it.
///
/// @param mayBeNurtured whether no complaint is open
/// @param mergedInto the lead that this one was merged into, while it is closed
/// @param playbookVersion the version that it was counted under last
/// @param position of the last signal that was folded
record LeadDetailJson(
        @JsonUnwrapped LeadJson lead,
        List<Known> attributes,
        List<String> missing,
        boolean mayBeNurtured,
        @Nullable Long mergedInto,
        int playbookVersion,
        long position) {
    LeadDetailJson {
        attributes = List.copyOf(attributes);
        missing = List.copyOf(missing);
    }

    /// Something known of the person or the account.
    ///
    /// @param trust of the source: `public`, `trusted` or `staff`
    /// @param since when it was learned
    record Known(String name, String value, String trust, Instant since) {}
}
