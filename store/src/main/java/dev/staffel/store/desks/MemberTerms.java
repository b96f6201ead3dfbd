package dev.staffel.store.desks;

import dev.staffel.engine.route.Trait;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a desk has agreed with one of its members; without limits of their own the playbook's hold.
///
/// @param weight the share of the turn, from 1 to 10
/// @param takes per trait the values that they are named for; other leads don't come to them
/// @param leastValue leads of smaller companies don't come to them
public record MemberTerms(
        int weight,
        SortedMap<Trait, SortedSet<String>> takes,
        Optional<Long> leastValue,
        Optional<Integer> newPerWeek,
        Optional<Integer> open,
        Optional<String> deputy) {
    /// Takes all, under the playbook's limits.
    public static final MemberTerms PLAIN =
            new MemberTerms(
                    1,
                    new TreeMap<>(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public MemberTerms {
        var copy = new TreeMap<Trait, SortedSet<String>>();
        takes.forEach((trait, values) -> {
            if (!values.isEmpty())
                copy.put(trait, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
        });
        takes = Collections.unmodifiableSortedMap(copy);
    }

    /// The same with so many open leads at most.
    public MemberTerms withOpen(int most) {
        return new MemberTerms(weight, takes, leastValue, newPerWeek, Optional.of(most), deputy);
    }

    /// The same with so many new leads a week at most.
    public MemberTerms withNewPerWeek(int most) {
        return new MemberTerms(weight, takes, leastValue, Optional.of(most), open, deputy);
    }

    /// The same with somebody who stands in.
    public MemberTerms withDeputy(String other) {
        return new MemberTerms(weight, takes, leastValue, newPerWeek, open, Optional.of(other));
    }
}
