package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.contract.FirstVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import org.springframework.stereotype.Component;

/// Checks a text, and puts the very first agreement of a company in force.
///
/// Only that one is decided by the administrator alone, and marked so; all others go by drafts.
@Component
class Publication {
    /// Longer texts are refused unread; the shipped playbooks have a twentieth of it.
    static final int LONGEST_TEXT = 1_000_000;

    private final PlaybookVersions versions;
    private final FirstVersion first;
    private final Audit audit;
    private final Sql sql;

    Publication(PlaybookVersions versions, FirstVersion first, Audit audit, Sql sql) {
        this.versions = versions;
        this.first = first;
        this.audit = audit;
        this.sql = sql;
    }

    /// Every problem of a text, or what it would change of the version in force.
    Checked check(String text, String language) {
        return check(text, versions.inForce().number(), language);
    }

    /// Every problem of a text, or what it says differently from a version.
    Checked check(String text, int against, String language) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) ->
                    new Checked.Good(
                            Changes.between(versions.playbook(against), playbook, language));
            case ReadResult.Bad(var problems) -> {
                var lines = text.lines().toList();
                yield new Checked.Bad(
                        problems.stream()
                                .map(problem -> ProblemLine.of(problem, lines, language))
                                .toList());
            }
        };
    }

    /// Whether the first agreement has still to come.
    boolean isFirstOpen() {
        return sql.inTransaction(first::isOpen);
    }

    /// Puts the first agreement in force now.
    ///
    /// @param after the version whose differences were looked at
    /// @return its number
    /// @throws Overtaken when that is no longer the newest one
    /// @throws dev.staffel.store.contract.Refused when it is not the first
    int putFirstInForce(String text, String note, int after) {
        return sql.inTransaction(session -> {
            var by = Caller.current().name();
            int number = first.putInForce(session, text, by, note);
            if (number != after + 1) throw new Overtaken();
            audit.record(session, "playbooks.put-in-force", "playbook " + number, note);
            return number;
        });
    }
}
