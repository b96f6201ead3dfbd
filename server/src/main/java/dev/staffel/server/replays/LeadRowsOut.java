package dev.staffel.server.replays;

import dev.staffel.replay.Crossing;
import dev.staffel.replay.Cycle;
import dev.staffel.replay.Difference;
import dev.staffel.replay.Explored;
import dev.staffel.replay.LeadResult;
import dev.staffel.replay.Shift;
import dev.staffel.replay.Summary;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes rows of what a replay finds of leads, to be written by COPY.
///
/// @param zone in which weeks begin
record LeadRowsOut(ZoneId zone) {
    private static final int FIELDS = 24;
    private static final int SHIFT_FIELDS = 25;

    /// The rows of a replay, ready to be written.
    record Rows(BinaryCopy leads, BinaryCopy shifts) {
        static Rows none() {
            return new Rows(new BinaryCopy(FIELDS), new BinaryCopy(SHIFT_FIELDS));
        }

        int size() {
            return leads.rows() + shifts.rows();
        }

        void add(Rows others) {
            leads.rows(others.leads);
            shifts.rows(others.shifts);
        }

        void write(Session session) {
            leads.write(session, ReplayStore.SQL.named("copy-replay-leads"));
            shifts.write(session, ReplayStore.SQL.named("copy-replay-shifts"));
        }
    }

    Rows of(long replay, List<Explored> leads) {
        var rows = Rows.none();
        for (Explored explored : leads) {
            explored.result().ifPresent(result -> row(rows.leads.row(), replay, result));
            explored.shifts().forEach(shift -> row(rows.shifts.row(), replay, shift));
        }
        return rows;
    }

    private void row(BinaryCopy copy, long replay, LeadResult result) {
        fields(copy.int8(replay).int8(result.lead()), result)
                .int8(result.difference().map(Difference::points).orElse(0L).longValue())
                .texts(result.difference().map(Difference::conditions).orElse(List.of()))
                .texts(result.difference().map(Difference::rules).orElse(List.of()));
    }

    /// Where the replay has nothing to tell of the lead, its row says only that.
    private void row(BinaryCopy copy, long replay, Shift shift) {
        var shown = shift.result().or(shift::base).orElseThrow();
        var begun =
                copy.int8(replay)
                        .text(shift.entry())
                        .int8(shift.lead())
                        .int4(shift.least())
                        .int4(shift.most())
                        .bool(shift.result().isPresent());
        fields(begun, shown);
    }

    private BinaryCopy fields(BinaryCopy copy, LeadResult result) {
        return copy.timestamp(result.before().map(Crossing::at).orElse(null))
                .timestamp(result.after().map(Crossing::at).orElse(null))
                .timestamp(result.really().map(Cycle::handedOver).orElse(null))
                .timestamp(result.really().flatMap(Cycle::accepted).orElse(null))
                .timestamp(result.really().flatMap(Cycle::ended).orElse(null))
                .int4(points(result.before()))
                .int4(points(result.after()))
                .bool(result.isMissedWin())
                .bool(result.isGainedWin())
                .text(word(result.turn()))
                .text(word(result.ending()))
                .text(result.really().map(Cycle::reason).orElse(""))
                .text(result.before().map(Crossing::entry).orElse(""))
                .text(result.after().map(Crossing::entry).orElse(""))
                .text(result.before().map(Crossing::grade).orElse(""))
                .text(result.after().map(Crossing::grade).orElse(""))
                .texts(weeks(result.handoversBefore()))
                .texts(weeks(result.handoversAfter()))
                .int8(result.value().orElse(null));
    }

    private List<String> weeks(List<Crossing.Handover> handovers) {
        if (handovers.isEmpty()) return List.of(); // of most
        return handovers.stream()
                .map(handover -> Summary.monday(handover.at(), zone) + "/" + handover.desk())
                .toList();
    }

    private static int points(Optional<Crossing> crossing) {
        return crossing.map(found -> Math.toIntExact(found.interest())).orElse(0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
