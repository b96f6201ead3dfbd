package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Checks a text and puts it in force as the next version.
///
/// Until both sides can sign, administrator and heads decide alone, and the audit trail says who did.
@Component
class Publication {
    /// Longer texts are refused unread; the shipped playbooks have a twentieth of it.
    static final int LONGEST_TEXT = 1_000_000;

    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    Publication(PlaybookVersions versions, Audit audit, Sql sql, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /// Every problem of a text, or what it would change.
    Checked check(String text, String language) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) ->
                    new Checked.Good(
                            Changes.between(
                                    versions.playbook(versions.inForce().number()),
                                    playbook,
                                    language));
            case ReadResult.Bad(var problems) -> {
                var lines = text.lines().toList();
                yield new Checked.Bad(
                        problems.stream()
                                .map(problem -> ProblemLine.of(problem, lines, language))
                                .toList());
            }
        };
    }

    /// Puts a good text in force now.
    ///
    /// @param after the version whose differences were looked at
    /// @return its number
    /// @throws Overtaken when that is no longer the newest one
    int publish(String text, String note, int after) {
        return sql.inTransaction(session -> {
            var by = Audit.actor(Caller.current());
            int number = versions.publish(session, text, clock.instant(), by, note);
            if (number != after + 1) throw new Overtaken();
            audit.record(session, "playbooks.put-in-force", "playbook " + number, note);
            return number;
        });
    }
}
