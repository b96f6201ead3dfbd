package dev.staffel.server.replays;

import dev.staffel.replay.Crossing;
import dev.staffel.replay.Cycle;
import dev.staffel.replay.Difference;
import dev.staffel.replay.LeadResult;
import dev.staffel.replay.Shift;
import dev.staffel.replay.Summary;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the leads of a replay by COPY.
///
/// @param zone in which weeks begin
record LeadRowsOut(ZoneId zone) {
    private static final int FIELDS = 24;
    private static final int SHIFT_FIELDS = FIELDS + 4;
    private static final int AT_ONCE = 5_000;

    void writeShifts(Session session, long replay, List<Shift> shifts) {
        for (int from = 0; from < shifts.size(); from += AT_ONCE) {
            var copy = new BinaryCopy(SHIFT_FIELDS);
            shifts.subList(from, Math.min(shifts.size(), from + AT_ONCE))
                    .forEach(shift -> row(copy.row(), replay, shift));
            copy.write(session, ReplayStore.SQL.named("copy-replay-shifts"));
        }
    }

    void write(Session session, long replay, List<LeadResult> results) {
        for (int from = 0; from < results.size(); from += AT_ONCE) {
            var copy = new BinaryCopy(FIELDS);
            results.subList(from, Math.min(results.size(), from + AT_ONCE))
                    .forEach(result -> row(copy.row(), replay, result));
            copy.write(session, ReplayStore.SQL.named("copy-replay-leads"));
        }
    }

    private void row(BinaryCopy copy, long replay, LeadResult result) {
        fields(copy.int8(replay).int8(result.lead()), result);
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

    private void fields(BinaryCopy copy, LeadResult result) {
        copy.int8(result.difference().map(Difference::points).orElse(0L).longValue())
                .timestamp(result.before().map(Crossing::at).orElse(null))
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
                .texts(result.difference().map(Difference::conditions).orElse(List.of()))
                .texts(result.difference().map(Difference::rules).orElse(List.of()))
                .int8(result.value().orElse(null));
    }

    private List<String> weeks(List<Crossing.Handover> handovers) {
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
