package dev.staffel.server.desks;

import dev.staffel.engine.route.Trait;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The places of a lead as routing knows them: a country, and all that its region or the beginnings of its postcode say.
final class MadeUp {
    private MadeUp() {}

    /// With every beginning of each place: `DE/80` lies in `DE/8` and in `DE`.
    static SortedMap<Trait, SortedSet<String>> placed(SortedMap<Trait, SortedSet<String>> traits) {
        var all = new TreeMap<>(traits);
        all.computeIfPresent(
                Trait.TERRITORY,
                (_, typed) -> {
                    var places = new TreeSet<String>();
                    for (String place : typed) {
                        places.add(place);
                        places.add(place.substring(0, 2));
                        boolean isPostcode = place.matches("../\\d.*");
                        for (int end = 4; isPostcode && end < place.length(); end++)
                            places.add(place.substring(0, end));
                    }
                    return places;
                });
        return all;
    }

    /// The same without what others say more exactly.
    static SortedSet<String> shown(Trait trait, SortedSet<String> values) {
        if (trait != Trait.TERRITORY) return values;
        var shown = new TreeSet<String>();
        for (String value : values)
            if (values.stream()
                    .noneMatch(other -> other.length() > value.length() && other.startsWith(value)))
                shown.add(value);
        return shown;
    }
}
