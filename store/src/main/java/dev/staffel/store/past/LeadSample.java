package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.LoggedRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sample of leads with all their evidence: the thousand whose numbers have the smallest hashes. It is the same for everybody
/// and every question until leads come or go, and costs the same whether there are ten thousand leads or ten million. A smaller
/// one is part of a larger one.
public final class LeadSample {
    /// So many leads, or all there are.
    public static final int SIZE = 1_000;

    /// From so many leads on it is only told about how many there are.
    public static final long COUNTED_BELOW = 100_000;

    private static final Statements SQL = Statements.beside(LeadSample.class, "past.sql");
    private static final double SPARE = 1.3; // for numbers that no lead has
    private static final int MOST_ROWS = 300_000;

    private final Sql sql;

    public LeadSample(Sql sql) {
        this.sql = sql;
    }

    /// A lead of the sample.
    ///
    /// @param stage that it is in now
    /// @param rows its evidence by position
    public record Sampled(long lead, String stage, List<Row> rows) {
        public Sampled {
            rows = List.copyOf(rows);
        }
    }

    /// What was drawn.
    ///
    /// @param all how many leads there are; about so many from [#COUNTED_BELOW] on
    public record Drawn(long all, List<Sampled> leads) {
        public Drawn {
            leads = List.copyOf(leads);
        }

        public boolean isAll() {
            return leads.size() >= all;
        }
    }

    /// How many leads there are, and the highest number of one.
    private record Shown(long leads, long highest) {}

    public Drawn draw() {
        return draw(SIZE);
    }

    /// Draws a smaller or a larger one.
    ///
    /// @param size how many leads at most
    public Drawn draw(int size) {
        return sql.inSnapshot(session -> draw(session, size));
    }

    /// The stage of each of these leads that there is.
    public Map<Long, String> stages(long[] leads) {
        return sql.inTransaction(session -> stages(session, leads));
    }

    private static Drawn draw(Session session, int size) {
        var shown =
                session.call(SQL.named("leads-shown"))
                        .one(row -> new Shown(row.number("leads"), row.number("highest")));
        long all = shown.leads();
        long highest = shown.highest();
        if (all == 0) return new Drawn(0, List.of());
        double share = Math.min(1, SPARE * size / all);
        var stages = stages(session, below(share, highest));
        while (stages.size() < Math.min(size, all) && share < 1) {
            share = Math.min(1, share * 4);
            stages = stages(session, below(share, highest));
        }
        var chosen =
                stages.keySet().stream()
                        .sorted(Comparator.comparingLong(LeadSample::hash))
                        .limit(size)
                        .toList();
        var rows = rows(session, chosen);
        var sampled = new ArrayList<Sampled>();
        for (Long lead : chosen) {
            sampled.add(
                    new Sampled(
                            lead,
                            stages.getOrDefault(lead, ""),
                            rows.getOrDefault(lead, List.of())));
        }
        return new Drawn(all, sampled);
    }

    /// The numbers up to the highest whose hashes lie in the lowest share of all hashes.
    private static long[] below(double share, long highest) {
        long limit = (long) (share * Long.MAX_VALUE);
        return java.util.stream.LongStream.rangeClosed(1, highest)
                .filter(lead -> hash(lead) <= limit)
                .toArray();
    }

    /// A number from 0 that nobody can tell from chance (the finalizer of SplitMix64).
    static long hash(long lead) {
        long mixed = lead + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }

    private static Map<Long, String> stages(Session session, long[] leads) {
        var stages = new LinkedHashMap<Long, String>();
        session.call(SQL.named("stages-of"))
                .set("leads", leads)
                .each(row -> stages.put(row.number("id"), row.text("stage")));
        return stages;
    }

    private static Map<Long, List<Row>> rows(Session session, List<Long> leads) {
        var rows = new LinkedHashMap<Long, List<Row>>();
        session.call(SQL.named("past-of-some"))
                .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                .set("limit", MOST_ROWS)
                .each(row -> {
                    var own = rows.computeIfAbsent(row.number("lead"), _ -> new ArrayList<>());
                    var read = LoggedRow.of(row);
                    boolean isTwice = !own.isEmpty() && own.getLast().position() == read.position();
                    if (!isTwice) own.add(read);
                });
        return rows;
    }
}
