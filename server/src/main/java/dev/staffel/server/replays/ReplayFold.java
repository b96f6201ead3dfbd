package dev.staffel.server.replays;

import dev.staffel.replay.Past;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.PastSlice;
import dev.staffel.store.past.RecordedPast;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Runs a comparison over all leads, on all cores; what is found comes to who asked part by part, in the same order for the same
/// input, and is not gathered here.
final class ReplayFold {
    private static final int LEADS_A_BEAT = 2_000;
    private static final int LEADS_A_PART = 500;
    private static final int PARTS_AHEAD = 16; // for each core

    private final RecordedPast past;
    private final Shapes shapes;
    private final LongPredicate wanted;
    private final Progress progress;
    private long leadsDone;
    private long signals;
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

    /// How much was looked at.
    record Done(long leads, long signals) {}

    /// Runs to the end.
    ///
    /// @param look tells of a lead what there is to tell, in several threads at once
    /// @param made what is made of those leads of a part of which there is anything to tell, by several threads at once
    /// @param found takes in what was made of each part, in the calling thread
    /// @throws CancellationException when the progress was told to stop
    <F, P> Done run(
            Function<Past, Optional<F>> look, Function<List<F>, P> made, Consumer<P> found) {
        int cores = Runtime.getRuntime().availableProcessors();
        var workers = Executors.newFixedThreadPool(cores, ReplayFold::worker);
        try (var slices = past.open()) {
            int count = slices.count();
            for (int slice = 1; slice <= count; slice++) {
                // not by a name, which would keep the one before while this is read
                look(part(slices.next(), slice, count, look, made), workers, cores, found);
            }
            return new Done(leadsSeen, signals);
        } finally {
            workers.shutdownNow();
        }
    }

    /// @param slice how many have been read with this one
    private <F, P> Part<F, P> part(
            PastSlice read,
            int slice,
            int slices,
            Function<Past, Optional<F>> look,
            Function<List<F>, P> made) {
        shapes.load(read.shapes());
        var places = wanted(read);
        leadsSeen += places.length;
        return new Part<>(read, places, look, made, leadsSeen * slices / slice);
    }

    private static Thread worker(Runnable work) {
        return Thread.ofPlatform().name("replay").daemon().unstarted(work);
    }

    private int[] wanted(PastSlice slice) {
        return IntStream.range(0, slice.leads())
                .filter(place -> wanted.test(slice.lead(place)))
                .toArray();
    }

    /// The workers stay a few parts ahead of who takes in what they found, and no more.
    private <P> void look(Part<?, P> all, ExecutorService workers, int cores, Consumer<P> found) {
        var ahead = new ArrayDeque<Future<Found<P>>>();
        for (int from = 0; from < all.places.length; from += LEADS_A_PART) {
            int first = from;
            ahead.add(workers.submit(() -> all.look(first)));
            if (ahead.size() > PARTS_AHEAD * cores) take(next(ahead), all.total, found);
        }
        while (!ahead.isEmpty()) take(next(ahead), all.total, found);
    }

    /// Here and not by the workers, so that none of them ever waits for the database.
    private <P> void take(Found<P> part, long total, Consumer<P> found) {
        found.accept(part.made);
        signals += part.signals;
        long before = leadsDone;
        leadsDone += part.looked;
        boolean isBeat = leadsDone / LEADS_A_BEAT > before / LEADS_A_BEAT;
        if (isBeat && !progress.goesOn(leadsDone, total, signals))
            throw new CancellationException();
    }

    private static <P> Found<P> next(ArrayDeque<Future<Found<P>>> ahead) {
        try {
            return ahead.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) throw cancelled;
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    /// What was found in a part.
    ///
    /// @param looked at so many leads
    private record Found<P>(P made, int looked, long signals) {}

    /// Leads of a slice that are looked at.
    private static final class Part<F, P> {
        private final PastSlice slice;
        private final int[] places;
        private final Function<Past, Optional<F>> look;
        private final Function<List<F>, P> made;
        private final long total;

        Part(
                PastSlice slice,
                int[] places,
                Function<Past, Optional<F>> look,
                Function<List<F>, P> made,
                long total) {
            this.slice = slice;
            this.places = places;
            this.look = look;
            this.made = made;
            this.total = total;
        }

        Found<P> look(int from) {
            var found = new ArrayList<F>();
            int to = Math.min(places.length, from + LEADS_A_PART);
            long rows = 0;
            for (int i = from; i < to; i++) {
                var past = new Past(slice.lead(places[i]), slice.rows(places[i]));
                rows += past.rows().size();
                look.apply(past).ifPresent(found::add);
            }
            return new Found<>(made.apply(found), to - from, rows);
        }
    }
}
