package dev.staffel.store.leads;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds the leads of the next rows of the log, a batch in a transaction. The cursor only finds the leads; what is folded
/// is told by each lead's own position.
final class FoldBatches {
    private static final Logger LOG = LoggerFactory.getLogger(FoldBatches.class);
    private static final Statements SQL = Statements.beside(FoldBatches.class, "workers.sql");
    private static final int ROWS_AT_ONCE = 2_000;

    private final Sql sql;
    private final Folding folding;
    private final int slices;
    private final PiecewiseFold piecewise;

    FoldBatches(Sql sql, Folding folding, int slices) {
        this.sql = sql;
        this.folding = folding;
        this.slices = slices;
        this.piecewise = new PiecewiseFold(sql, folding);
    }

    /// Where a batch begins and ends, and whom it is about.
    private record Batch(
            long after,
            long last,
            TreeSet<Long> leads,
            Map<Integer, Map<LocalDate, Integer>> shapes) {}

    /// Folds the next batch of a slice; whether there may be more.
    boolean foldSome(int slice) {
        try {
            return sql.inTransaction(session -> {
                var batch = next(session, slice);
                if (batch.isEmpty()) return false;
                folding.fold(session, batch.get().leads);
                advance(session, slice, batch.get());
                return true;
            });
        } catch (RuntimeException failure) {
            if (!Trouble.isLasting(failure)) throw failure;
            return foldOneByOne(slice, failure);
        }
    }

    /// One lead that can't be written must not hold up the others: each alone.
    private boolean foldOneByOne(int slice, RuntimeException why) {
        LOG.warn("a batch failed and is folded lead by lead", why);
        var batch = sql.inTransaction(session -> next(session, slice));
        if (batch.isEmpty()) return false;
        for (long lead : batch.get().leads) piecewise.fold(lead);
        sql.transact(session -> {
            boolean still =
                    next(session, slice).filter(now -> now.after == batch.get().after).isPresent();
            if (still) advance(session, slice, batch.get());
        });
        return true;
    }

    private Optional<Batch> next(Session session, int slice) {
        var position = new ArrayList<Long>();
        session.call(SQL.named("cursor-lock"))
                .set("name", name(slice))
                .eachOf(row -> position.add(row.number("position")));
        if (position.isEmpty()) return Optional.empty(); // another process has this slice
        long after = position.getFirst();
        var batch = new Batch(after, 0, new TreeSet<>(), new HashMap<>());
        long[] last = {0};
        session.call(SQL.named("next-leads"))
                .set("after", after)
                .set("limit", ROWS_AT_ONCE)
                .each(row -> last[0] = add(row, slice, batch));
        return last[0] == 0
                ? Optional.empty()
                : Optional.of(new Batch(after, last[0], batch.leads, batch.shapes));
    }

    private long add(Row row, int slice, Batch batch) {
        row.optionalNumber("lead")
                .ifPresent(lead -> {
                    if (lead % slices == slice) batch.leads.add(lead);
                });
        int shape = row.integer("shape");
        if (slice == 0 && shape > 0) {
            batch.shapes
                    .computeIfAbsent(shape, _ -> new HashMap<>())
                    .merge(row.date("day"), 1, Integer::sum);
        }
        return row.number("position");
    }

    private static void advance(Session session, int slice, Batch batch) {
        var shapes = new ArrayList<Integer>();
        var days = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        batch.shapes.forEach((shape, byDay) ->
                byDay.forEach((day, count) -> {
                    shapes.add(shape);
                    days.add(day.toString());
                    counts.add(count);
                }));
        session.call(SQL.named("cursor-advance"))
                .set("name", name(slice))
                .set("position", batch.last)
                .set("shapes", shapes.stream().mapToInt(Integer::intValue).toArray())
                .set("days", days)
                .set("counts", counts.stream().mapToInt(Integer::intValue).toArray())
                .run();
    }

    private static String name(int slice) {
        return "fold/" + slice;
    }
}
