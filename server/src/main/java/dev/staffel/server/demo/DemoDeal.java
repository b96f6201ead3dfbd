package dev.staffel.server.demo;

import dev.staffel.store.opportunities.PastOpportunities.Past;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An opportunity of the demonstration, with its persons by number, whoever was in it first on top.
///
/// @param product what was bought, once it is won
record DemoDeal(List<Integer> persons, Past past, Optional<Product> product) {
    DemoDeal {
        persons = List.copyOf(persons);
    }

    /// A product that the customer has.
    record Product(String what, String mark, LocalDate since) {}

    boolean isOpen() {
        return past.ending().isEmpty();
    }

    /// The same with one more person.
    DemoDeal with(int person) {
        var more = new ArrayList<>(persons);
        more.add(person);
        return new DemoDeal(more, past, product);
    }
}
