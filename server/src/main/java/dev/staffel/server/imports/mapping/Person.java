package dev.staffel.server.imports.mapping;

import dev.staffel.server.imports.csv.Reason;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one row says: who, what is known, what was done and reached, and when.
///
/// @param key tells the row from others of its source; the same in another import of the file
/// @param namesKey whether the key stands in the file, or was made of e-mail, phone or name
/// @param moment when the row's data were true; empty where the file does not say
/// @param leftOut values that could not be understood and were left out
public record Person(
        long line,
        String key,
        boolean namesKey,
        Optional<Moment> moment,
        SortedMap<String, String> attributes,
        List<Happening> happenings,
        List<Reason> leftOut) {
    public Person {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        happenings = List.copyOf(happenings);
        leftOut = List.copyOf(leftOut);
    }

    /// The earliest instant that the row tells; empty where it tells none.
    public Optional<Moment> earliest() {
        return Stream.concat(
                        moment.stream(),
                        happenings.stream().flatMap(each -> each.moment().stream()))
                .min(Comparator.comparing(Moment::at));
    }

    /// Something in the life of the lead, in the order in which it is told.
    public sealed interface Happening {
        Optional<Moment> moment();

        /// The person did something; equal ones of a row are told apart by `ordinal`.
        record Did(
                Optional<Moment> moment,
                String event,
                long thousandths,
                SortedMap<String, String> properties,
                int ordinal)
                implements Happening {}

        /// The lead reached a stage.
        record Reached(Optional<Moment> moment, String stage, String reason) implements Happening {}
    }
}
