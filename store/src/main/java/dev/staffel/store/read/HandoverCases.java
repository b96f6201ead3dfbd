package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Counts and lists handovers for the meters.
public final class HandoverCases {
    private static final Statements SQL = Statements.beside(HandoverCases.class, "meters.sql");

    private final Sql sql;

    public HandoverCases(Sql sql) {
        this.sql = sql;
    }

    /// By what handovers are split.
    public enum Split {
        NONE(0b1111_1111),
        SOURCE(0b0111_1111),
        TOPIC(0b1011_1111),
        PERSONA(0b1101_1111),
        DESK(0b1110_1111),
        MONTH(0b1111_0111),
        BAND(0b1111_1011),
        GRADE(0b1111_1101),
        BAND_AND_GRADE(0b1111_1001),
        GRADE_AND_WAY(0b1111_1100);

        private final int grouping; // as SQL's GROUPING tells it: 1 where a column is not split by

        Split(int grouping) {
            this.grouping = grouping;
        }

        private static Split of(int grouping) {
            for (Split split : values()) {
                if (split.grouping == grouping) return split;
            }
            throw new IllegalStateException("split by " + grouping);
        }
    }

    /// Handovers that have some things in common; those that they are not split by are 0 or empty.
    ///
    /// @param month such as 202611
    /// @param band of interest: 0 below 20, 1 below 40, 2 below 60, 3 below 80, 4 from there on
    public record Part(
            Split split,
            int source,
            String topic,
            String persona,
            String desk,
            int month,
            int band,
            String grade,
            String way,
            HandoverCounts counts) {}

    /// How many cases came of late, to know their pace.
    public record Lately(int cases, int answered, int sqlCases, int winCases, int upgrades) {}

    /// How many days passed from the first buying signal to the handover.
    public record Waits(int cases, int medianDays, int nineInTenDays) {}

    /// Which handovers a list shows.
    ///
    /// @param which a word of the query `meter-cases`, such as `early-said`; empty for all
    /// @param band -1 for all
    /// @param grades empty for all
    /// @param way empty for all
    public record Choice(String which, int band, List<String> grades, String way) {
        public Choice {
            grades = List.copyOf(grades);
        }
    }

    /// Where a list goes on: behind this one.
    public record Place(Instant at, long lead, long position, int ordinal) {
        public static final Place FIRST =
                new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE, 0, 0);
    }

    /// One handover in a list.
    ///
    /// @param waitedDays from the first buying signal to the handover
    public record Case(
            Place place,
            String name,
            String company,
            Optional<Instant> accepted,
            Optional<Instant> won,
            Optional<Instant> ended,
            Optional<Instant> acceptedLater,
            Optional<Integer> waitedDays,
            int interest,
            String grade,
            String way,
            String ending,
            String desk,
            String reason,
            boolean earlySaid,
            boolean earlyAgain,
            boolean lateWaited,
            boolean lateOpened,
            boolean lateElsewhere) {

        public long lead() {
            return place.lead();
        }
    }

    /// An answer to a handover, for the alarm that watches them as they come.
    public record Given(Instant at, int band, String grade, boolean accepted) {}

    /// Everything of a period in one reading.
    public List<Part> parts(HandoverFilter filter) {
        return sql.inTransaction(session ->
                filtered(session, "meter-counts", filter)
                        .set("from", (int) filter.from().toEpochDay())
                        .list(HandoverCases::part));
    }

    /// Cases of the last days before the end of the period.
    public Lately lately(HandoverFilter filter, int days) {
        return sql.inTransaction(session ->
                filtered(session, "meter-lately", filter)
                        .set("after", (int) filter.to().toEpochDay() - days)
                        .one(row ->
                                new Lately(
                                        row.integer("cases"),
                                        row.integer("answered"),
                                        row.integer("sql_cases"),
                                        row.integer("win_cases"),
                                        row.integer("upgrades"))));
    }

    public Waits waits(HandoverFilter filter) {
        return sql.inTransaction(session ->
                filtered(session, "meter-waits", filter)
                        .set("from", (int) filter.from().toEpochDay())
                        .one(row ->
                                new Waits(
                                        row.integer("cases"),
                                        row.integer("median"),
                                        row.integer("late"))));
    }

    /// The latest first.
    public List<Case> list(HandoverFilter filter, Choice choice, Place after, int limit) {
        return sql.inTransaction(session ->
                filtered(session, "meter-cases", filter)
                        .set("from", (int) filter.from().toEpochDay())
                        .set("at", after.at())
                        .set("lead", after.lead())
                        .set("position", after.position())
                        .set("ordinal", after.ordinal())
                        .set("band", choice.band())
                        .set("grade", String.join(",", choice.grades()))
                        .set("grades", choice.grades())
                        .set("way", choice.way())
                        .set("which", choice.which())
                        .set("limit", limit)
                        .list(HandoverCases::listed));
    }

    /// In the order in which they came.
    public List<Given> answers(Instant since, Instant until) {
        return sql.inTransaction(session ->
                session.call(SQL.named("meter-answers"))
                        .set("since", since)
                        .set("until", until)
                        .list(row ->
                                new Given(
                                        row.instant("at"),
                                        row.integer("band"),
                                        row.text("grade"),
                                        row.flag("accepted"))));
    }

    private static Call filtered(Session session, String name, HandoverFilter filter) {
        return session.call(SQL.named(name))
                .set("to", (int) filter.to().toEpochDay())
                .set("source", filter.source())
                .set("topic", filter.topic())
                .set("persona", filter.persona())
                .set("desk", filter.desk());
    }

    private static Part part(Row row) {
        return new Part(
                Split.of(row.integer("split")),
                row.integer("source"),
                row.text("topic"),
                row.text("persona"),
                row.text("desk"),
                row.integer("month"),
                row.integer("band"),
                row.text("grade"),
                row.text("way"),
                counts(row));
    }

    private static HandoverCounts counts(Row row) {
        return new HandoverCounts(
                row.integer("cases"),
                row.integer("answered"),
                row.integer("early"),
                row.integer("early_said"),
                row.integer("early_again"),
                row.integer("late"),
                row.integer("late_waited"),
                row.integer("late_opened"),
                row.integer("late_elsewhere"),
                row.integer("accepted"),
                row.integer("sql_cases"),
                row.integer("sqls"),
                row.integer("win_cases"),
                row.integer("wins"),
                row.integer("done"),
                row.integer("done_won"));
    }

    private static Case listed(Row row) {
        var name = row.text("name");
        return new Case(
                new Place(
                        row.instant("handed_over"),
                        row.number("lead"),
                        row.number("position"),
                        row.integer("ordinal")),
                name.isEmpty() ? row.text("email") : name,
                row.text("company"),
                row.optionalInstant("accepted"),
                row.optionalInstant("won"),
                row.optionalInstant("ended"),
                row.optionalInstant("accepted_later"),
                row.optionalInteger("signal_day").map(day -> row.integer("day") - day),
                row.integer("interest"),
                row.text("grade"),
                row.text("way"),
                row.text("ending"),
                row.text("desk"),
                row.text("reason"),
                row.flag("is_early_said"),
                row.flag("is_early_again"),
                row.flag("is_late_waited"),
                row.flag("is_late_opened"),
                row.flag("is_late_elsewhere"));
    }
}
