package dev.staffel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A lead as a test finds it, of which nothing is known unless the test says so.
final class ALead {
    private Playbook playbook = TestPlaybooks.machines();
    private final TreeMap<String, String> known = new TreeMap<>();
    private final List<Event> past = new ArrayList<>();

    private ALead() {}

    static ALead aLead() {
        return new ALead();
    }

    ALead under(Playbook other) {
        playbook = other;
        return this;
    }

    ALead known(String attribute, String value) {
        known.put(attribute, value);
        return this;
    }

    /// With everything that marketing owes sales.
    ALead complete() {
        return known("name", "Erika Muster").known("email", "erika@molkerei.example");
    }

    /// A head of maintenance in a dairy: persona 1, everything known matches.
    ALead ofGradeA() {
        return known("role", "engineering")
                .known("seniority", "head")
                .known("account.industry", "food")
                .known("account.staff", "180")
                .known("account.country", "DE");
    }

    /// The same without a word on seniority, in a company that is too small: 60 of 75.
    ALead ofGradeB() {
        return known("role", "engineering")
                .known("account.industry", "food")
                .known("account.staff", "80")
                .known("account.country", "DE");
    }

    /// As the recorded past has it.
    ALead inStage(String stage) {
        past.add(Events.recorded(stage));
        return this;
    }

    /// After something happened.
    ALead after(Event event) {
        past.add(event);
        return this;
    }

    Playbook playbook() {
        return playbook;
    }

    List<Event> past() {
        var all = new ArrayList<Event>();
        if (!known.isEmpty()) all.add(Events.learned(Trust.TRUSTED, known));
        all.addAll(past);
        return all;
    }
}
