package dev.staffel.server.desks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A desk as programs read it.
///
/// @param kind `sales` or `requalification`
/// @param owner the side that owns it, `marketing` or `sales`
/// @param order `turn` or `capacity`
/// @param waiting how many leads wait here for somebody to take them
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeskJson(
        String id,
        String name,
        String kind,
        String owner,
        String order,
        long waiting,
        List<Member> members) {
    DeskJson {
        members = List.copyOf(members);
    }

    /// @param newThisWeek how many routing has given them this week
    /// @param weekLimit how many it may, null without a limit; their own, or else the playbook's
    /// @param openLeads how many they have open
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Member(
            String id,
            String name,
            boolean away,
            int newThisWeek,
            @Nullable Integer weekLimit,
            int openLeads,
            @Nullable Integer openLimit,
            TermsJson terms) {}
}
