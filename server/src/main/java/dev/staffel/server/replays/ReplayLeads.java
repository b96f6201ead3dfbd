package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.replay.Turn;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the leads behind the figures of a replay.
final class ReplayLeads {
    private final Sql sql;

    ReplayLeads(Sql sql) {
        this.sql = sql;
    }

    /// Some leads, and how many there are in all.
    record Chosen(List<ReplayLead> leads, long total) {
        Chosen {
            leads = List.copyOf(leads);
        }
    }

    /// The leads that a figure counts, by their numbers.
    ///
    /// @param weeks the weeks and desks that the choice means; empty where it asks for none
    /// @param some the only leads that are meant; empty where the choice asks for nothing of the kind
    /// @param after behind which lead the list goes on
    Chosen leads(
            long replay,
            LeadChoice choice,
            Optional<List<String>> weeks,
            Optional<long[]> some,
            long after,
            int limit) {
        return sql.inTransaction(
                session -> leads(session, replay, choice, weeks, some, after, limit));
    }

    /// The leads that wait, by their numbers.
    long[] waiting(long replay, LeadChoice choice, LeadChoice.Waiting waiting) {
        return sql.inTransaction(session ->
                session
                        .call(ReplayStore.SQL.named("replay-waiting"))
                        .set("replay", replay)
                        .set("side", choice.side())
                        .set("weeks", waiting.weeks())
                        .set("handovers", waiting.handovers())
                        .set("entry", choice.entry())
                        .set("level", choice.level())
                        .list(row -> row.number("lead"))
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    private static Chosen leads(
            Session session,
            long replay,
            LeadChoice choice,
            Optional<List<String>> weeks,
            Optional<long[]> some,
            long after,
            int limit) {
        long[] total = {0};
        var leads =
                session.call(ReplayStore.SQL.named("replay-leads"))
                        .set("replay", replay)
                        .set("after", after)
                        .set("turn", choice.turn())
                        .set("ending", choice.ending())
                        .set("side", choice.side())
                        .set("reason", choice.reason())
                        .set("rule", choice.rule())
                        .set("condition", choice.condition())
                        .set("load", choice.load())
                        .set("of_weeks", weeks.isPresent())
                        .set("weeks", weeks.orElse(List.of()))
                        .set("of_some", some.isPresent())
                        .set("some", some.orElse(new long[0]))
                        .set("win", choice.win())
                        .set("desk", choice.desk())
                        .set("answer", choice.answer())
                        .set("entry", choice.entry())
                        .set("level", choice.level())
                        .set("limit", limit)
                        .list(row -> {
                            total[0] = row.number("total");
                            return lead(row);
                        });
        return new Chosen(leads, total[0]);
    }

    private static ReplayLead lead(Row row) {
        return new ReplayLead(
                row.number("lead"),
                row.text("name"),
                row.text("company"),
                Turn.valueOf(row.text("turn").toUpperCase(Locale.ROOT)),
                Ending.valueOf(row.text("ending").toUpperCase(Locale.ROOT)),
                entered(row, "before"),
                entered(row, "after"),
                row.optionalInstant("handed_over"),
                row.optionalInstant("accepted"),
                row.optionalInstant("ended"),
                row.text("reason"),
                row.optionalNumber("value"),
                row.texts("conditions"),
                row.texts("rules"),
                row.number("points"));
    }

    private static Optional<ReplayLead.Entered> entered(Row row, String side) {
        return row.optionalInstant(side + "_at")
                .map(at ->
                        new ReplayLead.Entered(
                                at,
                                row.text(side + "_entry"),
                                row.integer(side + "_points"),
                                row.text(side + "_grade")));
    }
}
