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
        NONE(0b1_1111_1111),
        SOURCE(0b0_1111_1111),
        TOPIC(0b1_0111_1111),
        PERSONA(0b1_1011_1111),
        DESK(0b1_1101_1111),
        MONTH(0b1_1110_1111),
        BAND(0b1_1111_0111),
        GRADE(0b1_1111_1011),
        BAND_AND_GRADE(0b1_1111_0011),
        GRADE_AND_WAY(0b1_1111_1001),
        /// The finest: what the control sample's share was can be told for each.
        BAND_GRADE_WAY_AND_VERSION(0b1_1111_0000);

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
    /// @param version of the playbook that handed them over
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
            int version,
            HandoverCounts counts) {}

    /// How many leads were handed over so many days after their first buying signal.
    public record Waited(int days, int leads) {}

    /// Which handovers a list shows.
    ///
    /// @param which a word of the query `meter-cases`, such as `early-said`; empty for all
    /// @param band -1 for all
    /// @param below only those with less interest, in points; -1 for all
    /// @param grades empty for all
    /// @param way empty for all
    public record Choice(String which, int band, int below, List<String> grades, String way) {
        public Choice {
            grades = List.copyOf(grades);
        }

        /// All that a word means.
        public static Choice of(String which) {
            return new Choice(which, -1, -1, List.of(), "");
        }
    }

    /// A piece of a list.
    ///
    /// @param total how many there are in the whole list; 0 when the piece is empty
    public record Page(long total, List<Case> cases) {
        public Page {
            cases = List.copyOf(cases);
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
                        .list(row ->
                                new Part(
                                        Split.of(row.integer("split")),
                                        row.integer("source"),
                                        row.text("topic"),
                                        row.text("persona"),
                                        row.text("desk"),
                                        row.integer("month"),
                                        row.integer("band"),
                                        row.text("grade"),
                                        row.text("way"),
                                        row.integer("version"),
                                        HandoverCounts.of(row))));
    }

    /// How long leads waited from their first buying signal to the handover, the shortest first.
    public List<Waited> waits(HandoverFilter filter) {
        return sql.inTransaction(session ->
                filtered(session, "meter-waits", filter)
                        .list(row -> new Waited(row.integer("days"), row.integer("leads"))));
    }

    /// The latest first.
    public Page list(HandoverFilter filter, Choice choice, Place after, int limit) {
        return sql.inTransaction(session -> {
            var total = new long[1];
            var listed =
                    filtered(session, "meter-cases", filter)
                            .set("at", after.at())
                            .set("lead", after.lead())
                            .set("position", after.position())
                            .set("ordinal", after.ordinal())
                            .set("band", choice.band())
                            .set("below", choice.below())
                            .set("grade", String.join(",", choice.grades()))
                            .set("grades", choice.grades())
                            .set("way", choice.way())
                            .set("which", choice.which())
                            .set("limit", limit)
                            .list(row -> {
                                total[0] = row.number("total");
                                return listed(row);
                            });
            return new Page(total[0], listed);
        });
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
                .set("from", (int) filter.from().toEpochDay())
                .set("to", (int) filter.to().toEpochDay())
                .set("source", filter.source())
                .set("any_topic", filter.topic().isEmpty())
                .set("topic", known(filter.topic()))
                .set("any_persona", filter.persona().isEmpty())
                .set("persona", known(filter.persona()))
                .set("any_desk", filter.desk().isEmpty())
                .set("desk", known(filter.desk()));
    }

    private static String known(String chosen) {
        return chosen.equals(HandoverFilter.NONE) ? "" : chosen;
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
