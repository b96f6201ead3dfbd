package dev.staffel.server.judging;

import dev.staffel.replay.meters.Take;
import dev.staffel.store.contract.Side;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Rounds as they lie in the database.
final class Rounds {
    private static final Statements SQL = Statements.beside(Rounds.class, "judging.sql");

    private Rounds() {}

    /// Opens a month; false when it was open before.
    static boolean begin(Session session, Round round, String by) {
        return session.call(SQL.named("judging-begin"))
                        .set("month", round.month())
                        .set("drawn", round.drawn())
                        .set("by", by)
                        .set("version", round.version())
                        .set("threshold", round.threshold())
                        .set("key", round.key())
                        .update()
                > 0;
    }

    static void place(Session session, LocalDate month, int number, long lead) {
        session.call(SQL.named("judging-place"))
                .set("month", month)
                .set("place", number)
                .set("lead", lead)
                .update();
    }

    /// Takes each lead that may be drawn, with its interest.
    interface Candidates {
        void take(long lead, int interest);
    }

    /// The leads in these stages, of that much interest, that did something of late and were not judged before.
    static void candidates(
            Session session,
            List<String> stages,
            int atLeast,
            int below,
            Instant activeSince,
            Candidates candidates) {
        session.call(SQL.named("judging-candidates"))
                .set("stages", stages)
                .set("at_least", atLeast)
                .set("below", below)
                .set("since", activeSince)
                .each(row -> candidates.take(row.number("id"), row.integer("interest")));
    }

    /// Lets nobody else judge in that month until the transaction ends.
    static void lock(Session session, LocalDate month) {
        session.call(SQL.named("judging-lock")).set("month", month).list(row -> row.date("month"));
    }

    static Optional<Round> find(Session session, LocalDate month, LocalDate current) {
        var places = places(session, month);
        return session.call(SQL.named("judging"))
                .set("month", month)
                .first(row -> round(row, places, current));
    }

    /// Months that were opened, the newest first.
    static List<LocalDate> months(Session session, int limit) {
        return session.call(SQL.named("judging-months"))
                .set("limit", limit)
                .list(row -> row.date("month"));
    }

    /// Months that were opened and begin between two days, the newest first.
    static List<LocalDate> months(Session session, LocalDate from, LocalDate to) {
        return session.call(SQL.named("judging-months-between"))
                .set("from", from)
                .set("to", to)
                .list(row -> row.date("month"));
    }

    /// Months before this one whose differences are not on the agenda yet.
    static List<LocalDate> unclosed(Session session, LocalDate before) {
        return session.call(SQL.named("judging-unclosed"))
                .set("before", before)
                .list(row -> row.date("month"));
    }

    static void close(Session session, LocalDate month, Instant now) {
        session.call(SQL.named("judging-close")).set("month", month).set("now", now).update();
    }

    /// Keeps what a side says of a lead; the last word counts.
    static void judge(
            Session session,
            LocalDate month,
            int place,
            Side side,
            Round.Said said,
            UUID staff,
            Instant now) {
        session.call(SQL.named("judgement-keep"))
                .set("month", month)
                .set("place", place)
                .set("side", side.word())
                .set("take", said.take().word())
                .set("criterion", said.criterion())
                .set("staff", staff)
                .set("now", now)
                .update();
    }

    /// Takes back what somebody said last for a side.
    ///
    /// @return the place that it was about
    static Optional<Integer> undo(Session session, LocalDate month, Side side, UUID staff) {
        return session.call(SQL.named("judgement-undo"))
                .set("month", month)
                .set("side", side.word())
                .set("staff", staff)
                .first(row -> row.integer("place"));
    }

    private static List<Round.Place> places(Session session, LocalDate month) {
        var leads = new TreeMap<Integer, Long>();
        var said = new TreeMap<Integer, Map<Side, Round.Said>>();
        session.call(SQL.named("judging-places"))
                .set("month", month)
                .each(row -> {
                    int number = row.integer("place");
                    leads.put(number, row.number("lead"));
                    var mine = said.computeIfAbsent(number, _ -> new EnumMap<>(Side.class));
                    row.optionalText("side")
                            .ifPresent(
                                    side -> mine.put(Judges.side(side).orElseThrow(), said(row)));
                });
        var places = new ArrayList<Round.Place>();
        leads.forEach((number, lead) ->
                places.add(new Round.Place(number, lead, said.getOrDefault(number, Map.of()))));
        return places;
    }

    private static Round.Said said(Row row) {
        return new Round.Said(Take.of(row.text("take")).orElseThrow(), row.text("criterion"));
    }

    private static Round round(Row row, List<Round.Place> places, LocalDate current) {
        var month = row.date("month");
        return new Round(
                month,
                row.instant("drawn"),
                row.integer("version"),
                row.integer("threshold"),
                row.text("key"),
                month.isBefore(current),
                places);
    }
}
