package dev.staffel.server.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lead as programs list it.
///
/// @param interest whole points as of the day `interestOn`
/// @param source the name of the source through which it came
record LeadJson(
        long id,
        String name,
        String firstName,
        String lastName,
        String email,
        String phone,
        String title,
        String company,
        String country,
        String industry,
        String stage,
        Instant stageSince,
        Holder holder,
        @Nullable Instant deadline,
        int interest,
        LocalDate interestOn,
        List<Topic> topics,
        @Nullable String maturity,
        @Nullable String level,
        String grade,
        String persona,
        String source,
        Instant created,
        @Nullable Instant lastActivity) {
    LeadJson {
        topics = List.copyOf(topics);
    }

    /// @param kind `marketing`, `desk`, `head` or `seller`
    /// @param desk empty for marketing
    /// @param user the seller's id, else empty
    record Holder(String kind, String desk, String user) {}

    record Topic(String id, int interest) {}
}
