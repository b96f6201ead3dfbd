package dev.staffel.server.replays;

import dev.staffel.replay.Crossing;
import dev.staffel.replay.Cycle;
import dev.staffel.replay.Difference;
import dev.staffel.replay.Explored;
import dev.staffel.replay.LeadResult;
import dev.staffel.replay.Shift;
import dev.staffel.replay.Summary;
import dev.staffel.store.bulk.BinaryCopy;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes rows of what a replay finds of leads, to be written by COPY.
///
/// @param zone in which weeks begin
record LeadRowsOut(ZoneId zone) {
    static final RowsOut.Kind LEADS = new RowsOut.Kind(24, "copy-replay-leads", "replay-hold");
    static final RowsOut.Kind SHIFTS =
            new RowsOut.Kind(25, "copy-replay-shifts", "replay-thresholds-hold");

    BinaryCopy leads(long replay, List<LeadResult> leads) {
        var rows = LEADS.none();
        leads.forEach(result -> row(rows.row(), replay, result));
        return rows;
    }

    /// How leads fare with thresholds at other levels.
    BinaryCopy shifts(long replay, List<Explored> leads) {
        var rows = SHIFTS.none();
        for (Explored explored : leads)
            explored.shifts().forEach(shift -> row(rows.row(), replay, shift));
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
