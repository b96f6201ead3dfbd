package dev.staffel.store.identity;

import java.util.Set;
import java.util.TreeSet;

/// A number for somebody who is known by some id, while batches are written; a lead once born.
final class Person {
    final long number;
    private final Set<String> taken = new TreeSet<>();
    private boolean born;
    private boolean hasRows;

    Person(long number, boolean born, boolean hasRows) {
        this.number = number;
        this.born = born;
        this.hasRows = hasRows;
    }

    void take(Id id) {
        taken.add(slot(id));
    }

    /// Whether nothing of that kind is known yet; keys of two sources are two kinds.
    boolean isFree(Id id) {
        return !taken.contains(slot(id));
    }

    boolean isBorn() {
        return born;
    }

    /// Makes the person a lead; tells whether rows of before are to be counted now.
    boolean bear() {
        born = true;
        return hasRows;
    }

    void seen() {
        hasRows = true;
    }

    /// Whether both carry a key of one source: then they are two records of it, and two people until staff says not.
    boolean clashesWith(Person other) {
        return taken.stream()
                .anyMatch(slot -> slot.startsWith("KEY ") && other.taken.contains(slot));
    }

    private static String slot(Id id) {
        if (id.kind() != Id.Kind.KEY) return id.kind().name();
        return "KEY " + id.value().substring(0, id.value().indexOf('/'));
    }
}
