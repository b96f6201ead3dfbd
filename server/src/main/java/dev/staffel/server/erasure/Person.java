package dev.staffel.server.erasure;

import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A person with all leads that are them: those merged into each other.
///
/// @param asked the lead whose page led here
/// @param leads the same and the others
record Person(LeadRow asked, List<LeadRow> leads) {
    private static final int SHORTEST_NAME = 3; // shorter ones stand in many words

    Person {
        leads = List.copyOf(leads);
    }

    /// What is typed to confirm.
    String word() {
        return asked.name();
    }

    boolean isConfirmedBy(String typed) {
        return spaced(typed).equalsIgnoreCase(spaced(word()));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Whether a text tells something of the person, and so may not outlive them.
    boolean isToldBy(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return leads.stream()
                .flatMap(lead ->
                        Stream.of(
                                lead.firstName(),
                                lead.lastName(),
                                lead.email(),
                                lead.phone(),
                                lead.company()))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.length() >= SHORTEST_NAME)
                .anyMatch(lower::contains);
    }
}
