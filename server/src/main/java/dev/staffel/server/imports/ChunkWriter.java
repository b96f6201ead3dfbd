package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Reason;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.SignalLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes chunks in their order on a thread of its own, so that reading goes on meanwhile; a few may
/// wait, more would fill the memory.
final class ChunkWriter implements AutoCloseable {
    private static final int WAITING = 3;

    private final Target target;
    private final Tally tally;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-writer").factory());
    private final List<Future<List<RejectedLine>>> pending = new ArrayList<>();
    private final LongSet touched = new LongSet();
    private final LongSet unknown = new LongSet();

    ChunkWriter(Target target, Tally tally) {
        this.target = target;
        this.tally = tally;
    }

    /// Hands a chunk over, and tells which rows of earlier ones were refused.
    List<RejectedLine> write(Chunk chunk) {
        pending.add(writer.submit(() -> append(chunk)));
        return pending.size() > WAITING ? finished(pending.removeFirst()) : List.of();
    }

    /// Waits until everything is written.
    List<RejectedLine> finish() {
        List<RejectedLine> refused = new ArrayList<>();
        while (!pending.isEmpty()) {
            refused.addAll(finished(pending.removeFirst()));
        }
        return refused;
    }

    /// How many known leads got something new; ask after [#finish].
    int touchedLeads() {
        return touched.size();
    }

    /// How many persons nobody knows yet, where the target does not make leads of them.
    int unknownPersons() {
        return unknown.size();
    }

    private static List<RejectedLine> finished(Future<List<RejectedLine>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<RejectedLine> append(Chunk chunk) {
        List<Appended> answers = new ArrayList<>(chunk.messages.size());
        for (int from = 0; from < chunk.messages.size(); from += SignalLog.AT_ONCE) {
            int to = Math.min(chunk.messages.size(), from + SignalLog.AT_ONCE);
            answers.addAll(target.append(chunk.messages.subList(from, to)));
        }
        List<RejectedLine> refused = new ArrayList<>();
        for (Chunk.Of of : chunk.rows) {
            List<Reason> reasons = count(of, answers.subList(of.from(), of.to()));
            if (!reasons.isEmpty()) {
                refused.add(new RejectedLine(of.row().lineNumber(), of.row().values(), reasons));
            }
        }
        return refused;
    }

    private List<Reason> count(Chunk.Of of, List<Appended> answers) {
        List<Reason> reasons = new ArrayList<>();
        boolean isNew = false;
        for (Appended answer : answers) {
            switch (answer) {
                case Appended.Logged(_, long lead) -> {
                    isNew = true;
                    tally.signals.incrementAndGet();
                    if (lead == 0) {
                        unknown.add(of.key());
                    } else {
                        touched.add(lead);
                    }
                }
                case Appended.Repeated _ -> {}
                case Appended.Refused(var reason) -> reasons.add(Reason.of("log-refuses", reason));
            }
        }
        if (!isNew && reasons.isEmpty()) {
            tally.repeated.incrementAndGet();
        }
        return reasons.stream().distinct().toList();
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
