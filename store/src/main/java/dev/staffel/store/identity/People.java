package dev.staffel.store.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an appender knows of ids and the persons they belong to: what it has read, and what it has decided since. It is
/// right as long as nobody else changes links; whoever keeps it finds that out, and then forgets it.
///
/// Holds the ids that came last, and at least those of the last few batches.
public final class People {
    /// Two generations of so many ids are some ten megabytes.
    private static final int GENERATION = 20_000;

    private Map<Id, Subject> subjects = new HashMap<>(); // looked up only
    private Map<Id, Subject> olderSubjects = new HashMap<>(); // looked up only
    private Map<Long, Person> persons = new HashMap<>(); // looked up only
    private Map<Long, Person> olderPersons = new HashMap<>(); // looked up only
    private final Map<Long, LocalDate> quarantined = new HashMap<>(); // looked up only

    /// Forgets everything.
    public void clear() {
        subjects.clear();
        olderSubjects.clear();
        persons.clear();
        olderPersons.clear();
        quarantined.clear();
    }

    public boolean isEmpty() {
        return subjects.isEmpty() && olderSubjects.isEmpty();
    }

    /// Lets go of what has not been asked for of late; between batches, because a batch refers to what it has found.
    public void tidy() {
        if (subjects.size() < GENERATION) return;
        olderSubjects = subjects;
        olderPersons = persons;
        subjects = new HashMap<>();
        persons = new HashMap<>();
        if (quarantined.size() > GENERATION) clear();
    }

    /// Whether nothing has to be read about an id.
    public boolean isKnown(Id id) {
        return subject(id) != null;
    }

    @Nullable Subject subject(Id id) {
        var subject = subjects.get(id);
        if (subject != null) return subject;
        subject = olderSubjects.get(id);
        if (subject == null) return null;
        var tie = subject.tie();
        if (tie != null && person(tie.lead) == null) return null;
        subjects.put(id, subject);
        return subject;
    }

    void add(Subject subject) {
        subjects.put(subject.id, subject);
    }

    @Nullable Person person(long number) {
        var person = persons.get(number);
        if (person != null) return person;
        person = olderPersons.get(number);
        if (person != null) persons.put(number, person);
        return person;
    }

    void add(Person person) {
        persons.put(person.number, person);
    }

    /// Tells that an id brought too many signals on a day.
    public void quarantine(long subject, LocalDate day) {
        quarantined.put(subject, day);
    }

    public boolean isQuarantined(long subject, LocalDate day) {
        return day.equals(quarantined.get(subject));
    }
}
