package dev.staffel.server.testing;

import dev.staffel.store.sql.Statements;

/// Handovers of the past that were answered, as the fold would have kept them; many at once, because meters need many.
public final class ReturnedHandovers {
    private static final Statements SQL =
            Statements.parse(
                    "ReturnedHandovers",
                    """
                    -- name: add
                    -- Handovers of as many leads, each accepted, or returned with a reason.
                    INSERT INTO handover (lead, position, handed_over, accepted, ended, day, version, source, interest, ordinal,
                                          maturity, recycled, shown, way, ending, desk, grade, persona, topic, reason, meter)
                    SELECT :first + n, 1, now() - make_interval(days => :days_ago), CASE WHEN :reason = '' THEN now() END,
                           CASE WHEN :reason <> '' THEN now() - make_interval(days => :days_ago - 1) END,
                           current_date - date '1970-01-01' - :days_ago, :version, 1, :interest, 0, 2, :reason <> '', true, :way,
                           CASE WHEN :reason = '' THEN 'open' ELSE 'returned' END, 'sales', 'A', '', '', :reason, ''
                    FROM generate_series(0, :many - 1) AS n;

                    -- name: rename
                    -- Another reason for those of the last days.
                    UPDATE handover SET reason = :to
                    WHERE reason = :from AND day > current_date - date '1970-01-01' - :days;

                    -- name: qualify
                    -- Passages of as many leads into the stage of qualified ones.
                    INSERT INTO passage (lead, position, entered, version, place, skipped, stage, cause)
                    SELECT known.n + more.n, 1, now(), 1, 0, false, 'mql', 'criteria'
                    FROM (SELECT 100000 + count(*) AS n FROM passage WHERE lead >= 100000) AS known,
                         generate_series(0, :many - 1) AS more (n);
                    """);

    private final RunningStaff staff;

    public ReturnedHandovers(RunningStaff staff) {
        this.staff = staff;
    }

    /// Handovers by criteria.
    ///
    /// @param first the number of the first lead
    /// @param reason empty where sales accepted
    public void add(long first, int daysAgo, int many, String reason) {
        add(first, daysAgo, many, reason, new How("criteria", 1, 45));
    }

    /// How leads came to be handed over.
    ///
    /// @param way such as `control`
    /// @param version of the playbook that handed them over
    public record How(String way, int version, int interest) {}

    /// Handovers by any way.
    public void add(long first, int daysAgo, int many, String reason, How how) {
        staff.sql()
                .transact(session ->
                        session.call(SQL.named("add"))
                                .set("first", first)
                                .set("days_ago", daysAgo)
                                .set("many", many)
                                .set("reason", reason)
                                .set("way", how.way())
                                .set("version", how.version())
                                .set("interest", how.interest())
                                .update());
    }

    /// Gives the returns of the last days another reason.
    public void rename(String from, String to, int days) {
        staff.sql()
                .transact(session ->
                        session.call(SQL.named("rename"))
                                .set("from", from)
                                .set("to", to)
                                .set("days", days)
                                .update());
    }

    /// Lets as many more leads become MQL.
    public void qualify(int many) {
        staff.sql()
                .transact(session -> session.call(SQL.named("qualify")).set("many", many).update());
    }
}
