package dev.staffel.store.read;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.util.List;

/// Counts how leads stand in the stages and how they passed through them. Of merged leads only the survivor counts; of
/// erased ones the passages do, which no longer tell whose they were.
public final class Funnel {
    private static final Statements SQL = Statements.beside(Funnel.class, "funnel.sql");
    private static final int READ_WHOLE = 40_000;

    /// Where passages led whose leads were erased meanwhile; stands for no stage.
    public static final String ERASED = "(erased)";

    private final Sql sql;

    public Funnel(Sql sql) {
        this.sql = sql;
    }

    /// Passages of one kind.
    ///
    /// @param slice which part of the period they began in, from 1; 0 for none
    /// @param skipped whether the stage was left out on the way
    /// @param erased whether the leads were erased since, so that no list shows them
    /// @param leftTo the stage that they were left to; empty while the leads are there
    /// @param leads how many of them were their lead's first within the period; the others are repetitions
    public record Kind(
            String stage,
            int source,
            int slice,
            boolean skipped,
            boolean erased,
            String leftTo,
            long passages,
            long leads) {

        /// Whether the leads are in the stage now.
        public boolean isOpen() {
            return leftTo.isEmpty() && !skipped;
        }

        public boolean isWithinPeriod() {
            return slice > 0;
        }
    }

    /// How long leads stayed in a stage that they entered within the period and have left since.
    ///
    /// @param cases how many were looked at
    /// @param late within which nine of ten had left
    public record Stay(String stage, long cases, Duration median, Duration late) {}

    /// All passages that began in a period, and those that last, whenever they began.
    ///
    /// @param from the first day of the epoch in the company's zone
    /// @param to the last day
    /// @param starts the first days of the period's slices, in their order, the first of them `from`
    public List<Kind> kinds(int from, int to, int[] starts) {
        return sql.inTransaction(session ->
                session.call(SQL.named("funnel"))
                        .set("from", from)
                        .set("to", to)
                        .set("starts", starts)
                        .list(Funnel::kind));
    }

    private static Kind kind(Row row) {
        return new Kind(
                row.text("stage"),
                row.integer("source"),
                row.integer("slice"),
                row.flag("skipped"),
                row.flag("erased"),
                row.text("left_to"),
                row.number("passages"),
                row.number("leads"));
    }

    /// How long leads stayed, by stage.
    ///
    /// @param source 0 for all
    /// @param passages how many there are within the period; of many, only one in 32 leads is looked at
    public List<Stay> stays(int from, int to, int source, long passages) {
        return sql.inTransaction(session ->
                session.call(SQL.named(passages > READ_WHOLE ? "stays-sampled" : "stays"))
                        .set("from", from)
                        .set("to", to)
                        .set("source", source)
                        .list(Funnel::stay));
    }

    private static Stay stay(Row row) {
        return new Stay(
                row.text("stage"),
                row.number("cases"),
                Duration.ofSeconds(row.number("median")),
                Duration.ofSeconds(row.number("late")));
    }

    /// Adds changes to the counts by day; whether there may be more.
    public boolean addChanges(int limit) {
        return sql.inTransaction(session -> addChanges(session, limit));
    }

    /// The same in the caller's transaction; two at once don't wait for each other.
    public static boolean addChanges(Session session, int limit) {
        return session.call(SQL.named("funnel-add"))
                        .set("limit", limit)
                        .one(row -> row.number("changes"))
                == limit;
    }
}
