package dev.staffel.server.desks;

import java.util.List;

/// A desk on its page.
///
/// @param order `turn` or `capacity`
/// @param waiting how many leads wait here for somebody to take them
record DeskView(String id, String name, String order, long waiting, List<MemberView> members) {
    DeskView {
        members = List.copyOf(members);
    }

    /// A member with what they have.
    ///
    /// @param takes what they are named for, in the reader's words; empty when they take all
    /// @param away whether they are away now
    /// @param deputy who stands in for them, empty for nobody
    record MemberView(
            String id,
            String name,
            int weight,
            String takes,
            boolean away,
            String deputy,
            int newThisWeek,
            String newLimit,
            int open,
            String openLimit) {}
}
