package dev.staffel.server.funnel;

import dev.staffel.replay.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The funnel of a period, in the reader's words.
///
/// @param way the stages on the way to the customer, in their order
/// @param beside recycled, lost, disqualified and others beside the way
/// @param sources by the number of leads that began in the period, most first
/// @param slices the weeks or months of the period
/// @param known the sources that any lead came through, for the choice
/// @param telling the places on the way of the stages that tell most of the course: not the first, in which everybody
///        begins, nor the offer itself, nor what comes after winning
/// @param leads how many leads there are at all
/// @param erased how many entries of the period are of leads erased since; they count, but no list shows them
record FunnelReport(
        FunnelQuery query,
        List<StageLine> way,
        List<StageLine> beside,
        List<SourceLine> sources,
        List<SliceLine> slices,
        List<Named> known,
        List<Integer> telling,
        long leads,
        long erased) {
    FunnelReport {
        way = List.copyOf(way);
        beside = List.copyOf(beside);
        sources = List.copyOf(sources);
        slices = List.copyOf(slices);
        known = List.copyOf(known);
        telling = List.copyOf(telling);
    }

    record Named(String id, String name) {}

    /// A stage. Of the passages that began in the period some led on, some elsewhere, and some last.
    ///
    /// @param now how many leads are in it, whenever they entered
    /// @param entered how many leads entered it in the period
    /// @param again how many times one of them entered it once more
    /// @param skipped how many passed it by
    /// @param on how many passages led further on the way
    /// @param elsewhere how many led back or beside the way
    /// @param open how many last
    /// @param ways where those led that did not go on
    /// @param rate how many of the passages went on so far
    /// @param stay how long those that ended took; empty below 20 cases
    record StageLine(
            String id,
            String name,
            String meaning,
            long now,
            long entered,
            long again,
            long skipped,
            long on,
            long elsewhere,
            long open,
            List<Way> ways,
            Rate rate,
            Optional<StayLine> stay) {
        StageLine {
            ways = List.copyOf(ways);
        }

        long passages() {
            return on + elsewhere + open;
        }
    }

    /// Where passages led.
    ///
    /// @param id of the stage; empty for leads that were erased
    record Way(String id, String stage, long passages) {}

    /// How long leads stayed: half of them, and nine of ten, no longer than this.
    ///
    /// @param cases how many were looked at
    record StayLine(long medianSeconds, long lateSeconds, long cases) {}

    /// @param entered how many leads entered each stage on the way, in the order of the stages
    record SourceLine(int id, String name, long now, List<Long> entered) {
        SourceLine {
            entered = List.copyOf(entered);
        }
    }

    /// A week or month of the period.
    record SliceLine(LocalDate from, LocalDate to, List<Long> entered) {
        SliceLine {
            entered = List.copyOf(entered);
        }
    }

    /// The greatest number of passages through a stage on the way, at least 1.
    long most() {
        return Math.max(1, way.stream().mapToLong(StageLine::passages).max().orElse(1));
    }

    /// Whether any lead entered any stage in the period.
    boolean isMoving() {
        return way.stream().anyMatch(stage -> stage.entered() > 0)
                || beside.stream().anyMatch(stage -> stage.entered() > 0);
    }
}
