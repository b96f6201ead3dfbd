package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;

/// How far the sweep after a new version, or a new release, has come.
///
/// @param leads whose evidence is counted under the version or release, or a later one
/// @param all leads there are; 0 once none is behind a version
public record Following(long leads, long all) {
    private static final Statements SQL = Statements.beside(Following.class, "workers.sql");

    public static Following of(Session session, int version) {
        return session.call(SQL.named("leads-following"))
                .set("version", version)
                .one(row -> new Following(row.number("following"), row.number("leads")));
    }

    /// How far the sweep after a new release has come that decides differently.
    static Following ofRelease(Session session, int behaviour) {
        return session.call(SQL.named("leads-of-release"))
                .set("behaviour", behaviour)
                .one(row -> new Following(row.number("following"), row.number("leads")));
    }

    public boolean isComplete() {
        return leads == all;
    }
}
