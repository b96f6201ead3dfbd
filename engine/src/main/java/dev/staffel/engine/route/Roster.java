package dev.staffel.engine.route;

import java.util.List;
import java.util.Optional;

/// A desk as it stands when it is asked.
///
/// @param members in the desk's own order
/// @param routed how many leads the desk has routed so far
public record Roster(String desk, Order order, List<Member> members, long routed) {
    public Roster {
        members = List.copyOf(members);
    }

    Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
