package dev.staffel.store.log;

import dev.staffel.store.identity.People;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides on an appender's groups and writes them. It keeps what it knows of people from one group to the next, as long
/// as all groups go well and nobody else changes links.
///
/// For one thread, but for [#writeAsDecided].
final class Groups {
    /// Who changes links beside us once does so again, such as an import; until it is done, remembering costs more than it
    /// brings.
    private static final int WITHOUT_MEMORY_AFTER_A_MISTAKE = 20;

    private final Sql sql;
    private final Means means;
    private final String appender = UUID.randomUUID().toString();
    private final People people = new People();

    /// Where the log ends when all groups decided so far are written and nobody else appends.
    private @Nullable Head expected;

    private int withoutMemory;

    Groups(Sql sql, Means means) {
        this.sql = sql;
        this.means = means;
    }

    /// Somebody else has appended, or published a playbook, since a group was decided.
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;

        Moved() {
            super("the log has moved on", null, false, false);
        }
    }

    /// A group failed: what was decided with it is not in the database, or perhaps not.
    void forget() {
        people.clear();
        expected = null;
    }

    /// Decides and writes under the append lock.
    ///
    /// @param forRepetitions whether to look for messages logged before; else one makes it fail as a duplicate
    List<Appended> write(Group group, boolean forRepetitions) {
        boolean remembers = withoutMemory == 0;
        withoutMemory = Math.max(withoutMemory - 1, 0);
        if (!remembers) people.clear();
        people.tidy();
        var remembered = remembers ? people : new People();
        var look = new Known.Look(true, forRepetitions, remembers ? appender : "");
        var written =
                sql.inTransaction(session -> {
                    var known = Known.read(session, group.messages(), look, means, remembered);
                    if (known.wasMistaken()) withoutMemory = WITHOUT_MEMORY_AFTER_A_MISTAKE;
                    var decided = decide(group, known, known.head());
                    decided.writeLast(session);
                    return decided;
                });
        expected = remembers ? written.after() : null;
        return written.results();
    }

    /// Decides without the append lock, from where the log is expected to end; empty when nothing is expected, or
    /// somebody else has changed links.
    Optional<Decided> decideAhead(Group group) {
        var head = expected;
        if (head == null) return Optional.empty();
        people.tidy();
        var look = new Known.Look(false, false, appender);
        var decided =
                sql.inTransaction(session -> {
                    var known = Known.read(session, group.messages(), look, means, people);
                    return known.head().isWrittenBy(appender)
                            ? Optional.of(decide(group, known, head))
                            : Optional.<Decided>empty();
                });
        if (decided.isEmpty()) {
            forget();
            withoutMemory = WITHOUT_MEMORY_AFTER_A_MISTAKE;
        }
        decided.ifPresent(next -> expected = next.after());
        return decided;
    }

    private Decided decide(Group group, Known known, Head head) {
        return new Append(means, known, head).decide(group.messages());
    }

    /// Writes what was decided ahead.
    ///
    /// @throws Moved when the log does not end where it was expected to; nothing is written then
    List<Appended> writeAsDecided(Decided decided) {
        return sql.inTransaction(session -> {
            requireAsExpected(session, decided.head());
            decided.writeLast(session);
            return decided.results();
        });
    }

    private void requireAsExpected(Session session, Head expectation) {
        var head = SignalLog.lockAs(session, appender);
        if (!head.equals(expectation)) throw new Moved();
    }
}
