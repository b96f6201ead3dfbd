package dev.staffel.server.leads;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A signal of a lead as it stands in the log.
///
/// @param kind what sort of signal, such as `acted`, `learned` or `accepted`
/// @param history whether its source tells the past, so that `happened` moved the lead's clock
/// @param playbookVersion the version in force when it was logged
/// @param struck whether it no longer counts
/// @param claim what was done, as the source says; null where nothing was done
/// @param says what was learned or answered, by name
/// @param display what the source gave to be shown, or null
record SignalJson(
        long position,
        String kind,
        String source,
        Instant happened,
        Instant received,
        boolean history,
        int playbookVersion,
        boolean struck,
        @Nullable ClaimJson claim,
        Map<String, String> says,
        @JsonRawValue @Nullable String display) {
    SignalJson {
        says = Map.copyOf(says);
    }

    /// What a source claims was done.
    ///
    /// @param actor `human`, `machine` or `unknown`
    /// @param amount in thousandths, such as the share of a webinar seen
    record ClaimJson(
            String event,
            String path,
            String form,
            String campaign,
            String actor,
            Map<String, String> properties,
            long amount) {}
}
