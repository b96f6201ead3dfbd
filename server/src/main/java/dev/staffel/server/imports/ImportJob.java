package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One run or dry run of an import, which writes down how it goes.
final class ImportJob implements Witness {
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int KEPT_REJECTED = 100_000;
    private static final int WRITTEN_AT_ONCE = 500;

    private final int id;
    private final ImportStore store;
    private final Target target;
    private final Consumer<Counts> told;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings(0);
    private final List<RejectedLine> unwritten = new ArrayList<>();
    private int kept;
    private long lastBeat = System.nanoTime();
    private boolean stops;

    /// @param told hears the counts about twice a second
    ImportJob(int id, ImportStore store, Target target, Consumer<Counts> told) {
        this.id = id;
        this.store = store;
        this.target = target;
        this.told = told;
    }

    /// Runs to the end or until somebody stops it; tells whether it came to the end.
    boolean run(Path file, FileShape shape, Mapping mapping, PersonMessages messages)
            throws IOException {
        try (var writer = new ChunkWriter(target, tally)) {
            new ImportRun(file, shape, mapping, messages, writer, tally, this).run();
            tally.created.set(writer.unknownPersons());
            tally.updated.set(writer.touchedLeads());
        } finally {
            writeRejected();
            store.keepLeftOut(id, findings.leftOut());
            store.beat(id, tally.counts());
        }
        return !stops;
    }

    /// States how many of the touched leads are new, once that can be counted.
    void created(long created) {
        tally.updated.addAndGet(-created);
        tally.created.set(created);
        store.beat(id, tally.counts());
    }

    @Override
    public void rejected(RejectedLine line) {
        if (kept + unwritten.size() < KEPT_REJECTED) {
            unwritten.add(line);
        }
        if (unwritten.size() >= WRITTEN_AT_ONCE) {
            writeRejected();
        }
    }

    private void writeRejected() {
        store.addRejected(id, kept, unwritten);
        kept += unwritten.size();
        unwritten.clear();
    }

    @Override
    public void leftOut(long line, Reason reason) {
        findings.leftOut(line, reason);
    }

    @Override
    public void goesOn() {
        if (System.nanoTime() - lastBeat < BEAT_NANOS) {
            return;
        }
        lastBeat = System.nanoTime();
        told.accept(tally.counts());
        stops = store.beat(id, tally.counts());
    }

    @Override
    public boolean stops() {
        return stops;
    }
}
