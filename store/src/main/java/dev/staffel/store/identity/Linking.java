package dev.staffel.store.identity;

import dev.staffel.engine.Trust;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Decides for one batch, in the order of positions, under which subject each row is logged and to which lead each id
/// belongs from there on. Nothing decided here is derived again later.
public final class Linking {
    private final LongSupplier subjectNumbers;
    private final LongSupplier leadNumbers;
    private final People people;

    private final List<Subject> newSubjects = new ArrayList<>();
    private final List<Tie> newTies = new ArrayList<>();
    private final List<Tie> endedTies = new ArrayList<>();
    private final List<Birth> births = new ArrayList<>();
    private final List<Proposed> proposals = new ArrayList<>();
    private int by;

    /// A person became a lead.
    record Birth(long lead, long position) {}

    /// @param people what is known already; it learns what the batch brings
    /// @param subjectNumbers new numbers for ids
    /// @param leadNumbers new numbers for persons
    public Linking(People people, LongSupplier subjectNumbers, LongSupplier leadNumbers) {
        this.people = people;
        this.subjectNumbers = subjectNumbers;
        this.leadNumbers = leadNumbers;
    }

    /// Tells of an id that was known before the batch.
    public void know(Id id, long subject) {
        people.add(new Subject(subject, id, null, true));
    }

    /// Tells to whom an id belonged before the batch.
    ///
    /// @param from the first position that does
    /// @param born whether that person is a lead
    public void know(Id id, long lead, long from, long knownFrom, boolean born) {
        var subject = subject(id);
        subject.tie(new Tie(subject.number, lead, from, knownFrom, 0, false));
        known(lead, born).take(id);
    }

    /// Tells of a lead that a message names by its number; rows about it are logged under the lead itself.
    public void knowLead(Id id) {
        long lead = Long.parseLong(id.value());
        var subject = new Subject(-lead, id, null, true);
        people.add(subject);
        subject.tie(new Tie(-lead, lead, 0, 0, 0, false));
        known(lead, true);
    }

    private Person known(long lead, boolean born) {
        var person = people.person(lead);
        if (person == null) {
            person = new Person(lead, born, true);
            people.add(person);
        }
        return person;
    }

    /// Tells of a further id of a person that was known before the batch.
    public void knowAlso(long lead, Id id) {
        var person = people.person(lead);
        if (person != null) person.take(id);
    }

    /// The persons of whom all ids have to be known before such a message can be placed, because some of its ids are
    /// theirs and some are not.
    public Set<Long> questions(List<Ids> messages) {
        var leads = new HashSet<Long>();
        for (Ids ids : messages) {
            var personal = ids.personal();
            if (personal.size() < 2) continue;
            var own = new HashSet<Long>();
            for (Id id : personal) {
                var tie = tieOf(id);
                own.add(tie == null ? 0L : tie.lead);
            }
            if (own.size() > 1) leads.addAll(own);
        }
        leads.remove(0L);
        return leads;
    }

    /// Whether a message with these ids is about a lead, or makes one.
    public boolean isLead(Ids ids) {
        if (isContact(ids)) return true;
        var personal = ids.personal();
        var tie = personal.isEmpty() ? null : tieOf(personal.getFirst());
        return tie != null && person(tie.lead).isBorn();
    }

    private @Nullable Tie tieOf(Id id) {
        var subject = people.subject(id);
        return subject == null ? null : subject.tie();
    }

    /// Places a row; its ids must not be empty.
    public Placement place(Ids ids, Trust trust, int source, long position) {
        by = source;
        var personal = ids.personal();
        if (personal.isEmpty()) return visit(subject(ids.anonymous().getFirst()));
        var primary = subject(personal.getFirst());
        var home = home(primary, personal, trust, position);
        for (Id id : personal.subList(1, personal.size()))
            attend(home, subject(id), trust, position, primary.number);
        boolean recast = false;
        for (Id id : ids.anonymous()) recast |= follow(home, subject(id), primary, position);
        if (!home.isBorn() && isContact(ids)) {
            births.add(new Birth(home.number, position));
            recast |= home.bear();
        }
        home.seen();
        primary.seen();
        return new Placement(primary.number, home.number, recast && home.isBorn());
    }

    private static Placement visit(Subject visitor) {
        visitor.seen();
        var tie = visitor.tie();
        return new Placement(visitor.number, tie == null ? 0 : tie.lead, false);
    }

    private Person home(Subject primary, List<Id> personal, Trust trust, long position) {
        var tie = primary.tie();
        if (tie != null) return person(tie.lead);
        for (Id id : personal.subList(1, personal.size())) {
            var other = tieOf(id);
            if (other == null) continue;
            var candidate = person(other.lead);
            if (!mayTake(candidate, primary.id, trust)) break;
            tie(primary, candidate, position, position, 0);
            return candidate;
        }
        var fresh = new Person(leadNumbers.getAsLong(), false, false);
        people.add(fresh);
        tie(primary, fresh, position, position, 0);
        return fresh;
    }

    /// A further id of the same message: it fills what is unknown, or else says that two are one.
    private void attend(Person home, Subject other, Trust trust, long position, long via) {
        var tie = other.tie();
        if (tie == null && mayTake(home, other.id, trust)) {
            tie(other, home, position, position, via);
        } else if (tie == null) {
            var attribute = other.id.kind().name().toLowerCase(Locale.ROOT);
            proposals.add(
                    new Proposed(
                            Proposed.Kind.CHANGE,
                            home.number,
                            0,
                            position,
                            by,
                            attribute,
                            other.id.value(),
                            false));
        } else if (tie.lead != home.number) {
            boolean automatic = trust == Trust.TRUSTED && !home.clashesWith(person(tie.lead));
            proposals.add(
                    new Proposed(
                            Proposed.Kind.JOIN,
                            home.number,
                            tie.lead,
                            position,
                            by,
                            "",
                            other.id.value(),
                            automatic));
        }
    }

    /// An anonymous id follows the last person identified, from here on; what it did as nobody's comes along.
    private boolean follow(Person home, Subject visitor, Subject primary, long position) {
        var tie = visitor.tie();
        if (tie == null) {
            tie(visitor, home, 0, position, primary.number);
            return visitor.hasRows();
        }
        if (tie.lead == home.number) return false;
        tie.end(position);
        if (!tie.isNew()) endedTies.add(tie);
        tie(visitor, home, position, position, primary.number);
        return false;
    }

    private static boolean mayTake(Person person, Id id, Trust trust) {
        return switch (id.kind()) {
            case KEY, PHONE -> person.isFree(id);
            case EMAIL -> trust != Trust.PUBLIC || person.isFree(id);
            // A browser may name anybody's address; that does not make its log-in that person's.
            case USER -> trust != Trust.PUBLIC && person.isFree(id);
            case ANONYMOUS -> true;
            case LEAD -> false;
        };
    }

    private static boolean isContact(Ids ids) {
        return ids.has(Id.Kind.EMAIL) || ids.has(Id.Kind.PHONE) || ids.has(Id.Kind.KEY);
    }

    private Subject subject(Id id) {
        var known = people.subject(id);
        if (known != null) return known;
        var subject = new Subject(subjectNumbers.getAsLong(), id, null, false);
        newSubjects.add(subject);
        people.add(subject);
        return subject;
    }

    private Person person(long number) {
        var person = people.person(number);
        if (person == null) throw new IllegalStateException("no person " + number);
        return person;
    }

    private void tie(Subject subject, Person person, long from, long position, long via) {
        var tie = new Tie(subject.number, person.number, from, position, via, true);
        subject.tie(tie);
        newTies.add(tie);
        person.take(subject.id);
    }

    /// What the batch has decided, once all its rows are placed; what comes after is of another batch.
    public LinkChanges changes() {
        var changes = LinkChanges.of(newSubjects, endedTies, newTies, births, proposals);
        newTies.forEach(Tie::written);
        return changes;
    }
}
