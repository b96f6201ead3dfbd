package dev.staffel.server.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Chooses the teams whose figures may be told: those of eight people or more. What is left to the others must be of eight people
/// or more too, else taking the told ones from the sum would tell of the few; then the smallest told team is left out as well, and
/// so on.
final class LargeTeams {
    static final int LEAST_PEOPLE = 8;

    private LargeTeams() {}

    /// @param people the members of each team; somebody may belong to several
    static Set<String> of(Map<String, Set<String>> people) {
        var told = new TreeSet<String>();
        people.forEach((team, members) -> {
            if (members.size() >= LEAST_PEOPLE) told.add(team);
        });
        while (!told.isEmpty() && areFewLeft(people, told)) told.remove(smallest(people, told));
        return told;
    }

    private static boolean areFewLeft(Map<String, Set<String>> people, Set<String> told) {
        var left = new HashSet<String>();
        people.forEach((team, members) -> {
            if (!told.contains(team)) left.addAll(members);
        });
        return !left.isEmpty() && left.size() < LEAST_PEOPLE;
    }

    private static String smallest(Map<String, Set<String>> people, Set<String> told) {
        Optional<String> smallest =
                told.stream()
                        .min(
                                Comparator.comparingInt((String team) ->
                                                people.getOrDefault(team, Set.of()).size())
                                        .thenComparing(Comparator.naturalOrder()));
        return smallest.orElseThrow();
    }
}
