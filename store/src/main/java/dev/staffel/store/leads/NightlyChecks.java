package dev.staffel.store.leads;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Tells what the checks of the last nights have found.
public final class NightlyChecks {
    private final Sql sql;

    public NightlyChecks(Sql sql) {
        this.sql = sql;
    }

    /// One night's check.
    ///
    /// @param ended empty while it is under way
    /// @param leads that were folded again so far
    /// @param leftOut leads that stood as an earlier release had left them
    /// @param differing how many came out differently
    public record Check(
            LocalDate day,
            Instant begun,
            Optional<Instant> ended,
            long leads,
            long leftOut,
            long differing) {}

    /// A lead that came out differently.
    ///
    /// @param position of the first decision that differs; where all are the same, of the last row folded
    /// @param stored the kind of that decision as it is stored, `state` where decisions are the same, empty where there is none
    /// @param again the same as it came out when it was folded again
    public record Difference(long lead, long position, String stored, String again) {}

    /// The newest first, of the last thirty days.
    public List<Check> lately() {
        return sql.inTransaction(session ->
                session.call(NightlyCheck.SQL.named("nightly-checks")).list(NightlyChecks::check));
    }

    /// What came out differently on a day, at most the first thousand leads.
    public List<Difference> differences(LocalDate day) {
        return sql.inTransaction(session ->
                session.call(NightlyCheck.SQL.named("nightly-differences"))
                        .set("day", Math.toIntExact(day.toEpochDay()))
                        .list(row ->
                                new Difference(
                                        row.number("lead"),
                                        row.number("position"),
                                        row.text("stored"),
                                        row.text("again"))));
    }

    private static Check check(Row row) {
        return new Check(
                LocalDate.ofEpochDay(row.integer("day")),
                row.instant("begun"),
                row.optionalInstant("ended"),
                row.number("leads"),
                row.number("left_out"),
                row.number("differing"));
    }
}
