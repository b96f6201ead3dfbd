package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.csv.Sniffed;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.ShippedMappings;
import dev.staffel.store.Store;
import dev.staffel.store.leads.Strikes;
import dev.staffel.store.log.Appender;
import dev.staffel.store.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports from the upload to the undoing; runs go on in the background, one at a time.
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportStore store;
    private final ImportFiles files;
    private final Appender appender;
    private final Strikes strikes;
    private final ImportRuns runs;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private volatile boolean closing;

    public Imports(Sql sql, Store shared, Clock clock) {
        this.store = new ImportStore(sql);
        this.files = new ImportFiles(sql);
        this.appender = new Appender(sql, shared.log());
        this.strikes = new Strikes(sql, shared.folding(clock));
        this.runs =
                new ImportRuns(store, files, new ImportSources(shared.sources()), appender, clock);
    }

    /// Keeps a file as a draft with the mapping that fits its columns best; returns its number.
    public int upload(String fileName, InputStream content, String by, String language)
            throws IOException {
        store.tidy();
        int id = store.add(fileName, by, "");
        files.keep(id, content);
        ImportRecord record = store.find(id).orElseThrow();
        if (Looking.sniff(files.local(record), Stated.nothing())
                instanceof Sniffed.Found(FileShape shape, _)) {
            store.state(id, Stated.nothing(), Looking.mappingFor(shape, language));
        }
        return id;
    }

    public Optional<ImportRecord> find(int id) {
        return store.find(id);
    }

    /// The newest before a number, the newest first.
    public List<ImportRecord> before(int id, int limit) {
        return store.before(id, limit);
    }

    public long count() {
        return store.count();
    }

    /// The file as the import would understand it now.
    public Look look(ImportRecord record) throws IOException {
        try {
            return Looking.at(files.local(record), record.stated(), record.mapping());
        } catch (NoSuchFileException _) {
            return Look.refused(Reason.of("file-is-gone"));
        }
    }

    /// The text of a shipped mapping; the generic one is made of the file's columns.
    public String shipped(ImportRecord record, String name, String language) throws IOException {
        var text = ShippedMappings.text(name);
        if (text.isPresent()) {
            return text.get();
        }
        return Looking.sniff(files.local(record), record.stated())
                        instanceof Sniffed.Found(FileShape shape, _)
                ? Looking.proposed(shape, language)
                : record.mapping();
    }

    /// Changes how a file is to be understood; false once the import runs or is done.
    public boolean change(int id, Stated stated, String mapping) {
        return store.state(id, stated, mapping);
    }

    /// Changes what is stated of the file; a mapping that was only proposed follows its columns.
    public boolean restate(ImportRecord record, Stated stated, String language) throws IOException {
        Look look = Looking.at(files.local(record), stated, record.mapping());
        boolean wasProposed =
                look(record)
                        .mapping()
                        .map(Mapping::name)
                        .filter(ShippedMappings.GENERIC::equals)
                        .isPresent();
        String mapping =
                wasProposed && !look.problems().isEmpty() && look.shape().isPresent()
                        ? Looking.mappingFor(look.shape().get(), language)
                        : record.mapping();
        return change(record.id(), stated, mapping);
    }

    public List<RejectedLine> rejected(int id, int limit) {
        return store.rejected(id, limit);
    }

    public List<LeftOut> leftOut(int id) {
        return store.leftOut(id);
    }

    public boolean discard(int id) {
        files.forget(id);
        return store.discard(id);
    }

    public void stop(int id) {
        store.askToStop(id);
    }

    /// Begins a dry run in the background; false when the import is at work or can't be understood.
    public boolean rehearse(int id) throws IOException {
        ImportRecord record = store.find(id).orElseThrow();
        Look look = look(record);
        if (!look.isReady() || !runs.claimRehearsal(record, look)) {
            return false;
        }
        background.execute(() -> atWork(record, look, Optional.empty()));
        return true;
    }

    /// Begins the import in the background; false when it is at work, done, or can't be understood.
    public boolean start(int id, String by) throws IOException {
        ImportRecord record = store.find(id).orElseThrow();
        Look look = look(record);
        if (!look.isReady()) {
            return false;
        }
        Optional<Integer> batch = runs.claim(record, look, by);
        batch.ifPresent(number -> background.execute(() -> atWork(record, look, batch)));
        return batch.isPresent();
    }

    /// Imports a file of this machine at once, or only tries to.
    public FileImport importFile(
            Path file, Optional<String> mapping, String by, boolean dryRun, Consumer<Counts> told)
            throws IOException {
        int id = store.add(String.valueOf(file.getFileName()), by, "");
        files.adopt(id, file);
        String text = mapping.orElse("");
        if (mapping.isEmpty()
                && Looking.sniff(file, Stated.nothing())
                        instanceof Sniffed.Found(FileShape shape, _)) {
            text = Looking.mappingFor(shape, "en");
        }
        store.state(id, Stated.nothing(), text);
        ImportRecord record = store.find(id).orElseThrow();
        Look look = look(record);
        if (!look.isReady()) {
            store.discard(id);
            return new FileImport(id, look, Counts.NONE, List.of(), List.of());
        }
        if (dryRun) {
            runs.claimRehearsal(record, look);
            runs.rehearse(record, look, told);
        } else {
            runs.run(record, look, runs.claim(record, look, by).orElseThrow(), told);
        }
        Counts counts = store.find(id).orElseThrow().counts();
        var result = new FileImport(id, look, counts, store.rejected(id, 10), store.leftOut(id));
        if (dryRun) {
            store.discard(id);
        }
        return result;
    }

    /// What importing a file of this machine led to.
    ///
    /// @param rejected the first rows that were not imported
    public record FileImport(
            int id, Look look, Counts counts, List<RejectedLine> rejected, List<LeftOut> leftOut) {}

    /// Begins to undo the import in the background; false when it is at work or was never run.
    public boolean undo(int id, String by) {
        ImportRecord record = store.find(id).orElseThrow();
        if (record.batch().isEmpty() || !store.undo(id, by)) {
            return false;
        }
        background.execute(() -> undo(record, record.batch().get(), by));
        return true;
    }

    private void undo(ImportRecord record, int batch, String by) {
        try {
            Strikes.Struck struck = strikes.strikeBatch(batch, by);
            store.undone(record.id(), struck.removed().size(), struck.kept());
        } catch (RuntimeException e) {
            LOG.error("undoing import {} ended early; it can be undone once more", record.id(), e);
        }
    }

    /// The number of the source through which an import's leads came; empty before any did.
    Optional<Integer> source(int id) {
        return store.source(id);
    }

    /// Leads of an undone import of which something else is known.
    public List<KeptLead> kept(int id, int limit) {
        return store.kept(id, limit);
    }

    private void atWork(ImportRecord record, Look look, Optional<Integer> batch) {
        try {
            if (batch.isPresent()) {
                runs.run(record, look, batch.get(), _ -> {});
            } else {
                runs.rehearse(record, look, _ -> {});
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} ended early", record.id(), e);
            if (!closing) {
                store.end(record.id(), ImportRecord.State.STOPPED, "failed");
            }
        }
    }

    /// Waits until everything begun so far has ended.
    void awaitBackground() {
        try {
            background.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Marks runs whose program is gone, so that a person can run them again.
    public void stopOrphans() {
        store.stopOrphans();
    }

    /// Lets a run stop at its next thousand messages; it can be run again and goes on where it was.
    @Override
    public void close() {
        closing = true;
        background.shutdownNow();
        try {
            if (!background.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("an import did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        appender.close();
        try {
            files.close();
        } catch (UncheckedIOException e) {
            LOG.warn("files of imports are left behind", e);
        }
    }
}
