package dev.staffel.server.replays;

import dev.staffel.replay.Explored;
import dev.staffel.replay.Exploring;
import dev.staffel.replay.LeadResult;
import dev.staffel.replay.Past;
import dev.staffel.replay.Shift;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.PastSlice;
import dev.staffel.store.past.RecordedPast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Runs a comparison over all leads, on all cores; the same input gives the same results in the same order.
final class ReplayFold {
    private static final int LEADS_A_BEAT = 2_000;

    private final RecordedPast past;
    private final Shapes shapes;
    private final LongPredicate wanted;
    private final Progress progress;
    private final AtomicLong leadsDone = new AtomicLong();
    private final AtomicLong signals = new AtomicLong();
    private long leadsSeen;

    /// @param shapes made to know every claim that is come across
    /// @param wanted which leads are looked at, by their numbers
    ReplayFold(RecordedPast past, Shapes shapes, LongPredicate wanted, Progress progress) {
        this.past = past;
        this.shapes = shapes;
        this.wanted = wanted;
        this.progress = progress;
    }

    /// Hears how far it has come, a few times a second at most.
    interface Progress {
        /// Tells whether to go on.
        ///
        /// @param total an estimate until the last slice has been read
        boolean goesOn(long leadsDone, long total, long signals);
    }

    /// The results and what thresholds would change, by the leads' numbers, and how much was looked at.
    record Done(List<LeadResult> results, List<Shift> shifts, long leads, long signals) {
        Done {
            results = List.copyOf(results);
            shifts = List.copyOf(shifts);
        }
    }

    /// Runs to the end.
    ///
    /// @throws CancellationException when the progress was told to stop
    Done run(Exploring exploring) {
        var results = new ArrayList<LeadResult>();
        var shifts = new ArrayList<Shift>();
        int slices = past.slices();
        for (int slice = 0; slice < slices; slice++) {
            var read = past.read(slice, slices);
            shapes.load(read.shapes());
            var places = wanted(read);
            leadsSeen += places.length;
            long total = leadsSeen * slices / (slice + 1);
            for (var explored : explore(read, places, exploring, total)) {
                explored.result().ifPresent(results::add);
                shifts.addAll(explored.shifts());
            }
        }
        results.sort(Comparator.comparingLong(LeadResult::lead));
        shifts.sort(
                Comparator.comparingLong(Shift::lead)
                        .thenComparing(Shift::entry)
                        .thenComparingInt(Shift::least));
        return new Done(results, shifts, leadsSeen, signals.get());
    }

    private int[] wanted(PastSlice slice) {
        return IntStream.range(0, slice.leads())
                .filter(place -> wanted.test(slice.lead(place)))
                .toArray();
    }

    private List<Explored> explore(PastSlice slice, int[] places, Exploring exploring, long total) {
        return Arrays.stream(places)
                .parallel()
                .mapToObj(place -> explore(slice, place, exploring, total))
                .filter(explored -> explored.result().isPresent() || !explored.shifts().isEmpty())
                .toList();
    }

    private Explored explore(PastSlice slice, int place, Exploring exploring, long total) {
        var rows = slice.rows(place);
        signals.addAndGet(rows.size());
        long done = leadsDone.incrementAndGet();
        if (done % LEADS_A_BEAT == 0 && !progress.goesOn(done, total, signals.get())) {
            throw new CancellationException();
        }
        return exploring.explore(new Past(slice.lead(place), rows));
    }
}
