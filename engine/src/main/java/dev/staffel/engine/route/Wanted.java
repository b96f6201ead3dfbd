package dev.staffel.engine.route;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What routing knows of a lead.
///
/// @param owner the seller of the lead's account
/// @param traits what is known; a trait that is left out is unknown
/// @param without the sellers who have had this handover before: they let its deadline pass, or gave it on
/// @param isFromFair the week's limit does not hold for it, for a fair's leads are all distributed in a few days
public record Wanted(
        Optional<String> owner,
        SortedMap<Trait, SortedSet<String>> traits,
        SortedSet<String> without,
        boolean isFromFair) {
    public Wanted {
        var copy = new TreeMap<Trait, SortedSet<String>>();
        traits.forEach((trait, values) -> {
            if (!values.isEmpty()) copy.put(trait, Collections.unmodifiableSortedSet(values));
        });
        traits = Collections.unmodifiableSortedMap(copy);
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }
}
