package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import java.time.InstantSource;

/// The very first agreement of a company, which its administrator may put in force alone: until then only what came with
/// Staffel is in force, and nobody has signed anything.
public final class FirstVersion {
    private final PlaybookVersions versions;
    private final InstantSource clock;

    public FirstVersion(PlaybookVersions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /// Whether nobody has signed a version or put one in force alone yet.
    public boolean isOpen(Session session) {
        return !decidedBefore(session, Integer.MAX_VALUE);
    }

    /// Puts a good text in force now, marked as decided alone.
    ///
    /// @return its number
    /// @throws Refused when a version was decided before
    public int putInForce(Session session, String text, String by, String note) {
        int number = versions.publish(session, text, clock.instant(), by, note, Decided.ALONE);
        // Publications wait for each other, so nothing can come in between here.
        if (decidedBefore(session, number)) throw new Refused(Refused.Why.NOT_THE_FIRST);
        return number;
    }

    private static boolean decidedBefore(Session session, int number) {
        return session.call(SQL.named("decided-before"))
                .set("number", number)
                .one(row -> row.flag("decided"));
    }
}
