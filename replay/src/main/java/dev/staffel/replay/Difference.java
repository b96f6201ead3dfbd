package dev.staffel.replay;

import java.util.List;

/// Why one playbook lets a lead enter a stage, at an instant at which the other does not.
///
/// @param conditions what the other's nearest way in still lacked: the names of fields such as `interest`, or of activities
/// @param rules the rules whose points differ most at that instant, at most three, the greatest difference first
/// @param points by how many whole points interest is higher than under the other
public record Difference(List<String> conditions, List<String> rules, long points) {
    public Difference {
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }
}
