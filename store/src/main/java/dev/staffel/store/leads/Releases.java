package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that only the newest release decides: the one with the highest behaviour number that ever folded a lead here.
public final class Releases {
    static final Statements SQL = Statements.beside(Releases.class, "releases.sql");
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Sql sql;
    private final Folding folding;

    public Releases(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// Takes the leads over from a release with a lower number, if one has decided so far; each lead is recast when it is touched
    /// next, or by the sweep in the background.
    ///
    /// @return whether this release may decide; false where a newer one has
    public boolean takeOver() {
        int own = folding.driver.behaviour();
        int inForce = sql.inTransaction(Releases::inForce);
        if (inForce > own) return false;
        if (inForce < own) {
            sql.transact(session -> raise(session, own));
            if (following().all() > 0)
                LOG.info(
                        "takes the leads over from the release before (behaviour {}, was {})",
                        own,
                        inForce);
        }
        return true;
    }

    /// What is wrong when a newer release has taken over.
    public Optional<OlderRelease> newer() {
        int own = folding.driver.behaviour();
        int inForce = sql.inTransaction(Releases::inForce);
        return inForce > own ? Optional.of(new OlderRelease(own, inForce)) : Optional.empty();
    }

    /// How many leads this release has taken over so far, and how many there are.
    public Following following() {
        return sql.inTransaction(
                session -> Following.ofRelease(session, folding.driver.behaviour()));
    }

    /// How the newest release decides that has folded here.
    static int inForce(Session session) {
        return session.call(SQL.named("release")).one(row -> row.integer("behaviour"));
    }

    static void raise(Session session, int behaviour) {
        session.call(SQL.named("raise")).set("behaviour", behaviour).update();
    }
}
