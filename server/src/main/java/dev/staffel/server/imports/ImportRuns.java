package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.store.log.Appender;
import dev.staffel.store.log.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs and dry runs of imports, in the caller's thread, and the claims that keep two of them apart.
final class ImportRuns {
    private final ImportStore store;
    private final ImportFiles files;
    private final ImportSources sources;
    private final Appender appender;
    private final Clock clock;

    ImportRuns(
            ImportStore store,
            ImportFiles files,
            ImportSources sources,
            Appender appender,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.sources = sources;
        this.appender = appender;
        this.clock = clock;
    }

    /// Claims an import for a run, and answers the batch of its signals; nothing when it is at work or done.
    Optional<Integer> claim(ImportRecord record, Look look, String by) {
        Source source = sources.of(look.mapping().orElseThrow());
        boolean goesOn = record.state() == ImportRecord.State.STOPPED && record.batch().isPresent();
        int batch =
                goesOn ? record.batch().get() : store.openBatch(source.id(), record.fileName(), by);
        return store.start(record.id(), batch, columns(look))
                ? Optional.of(batch)
                : Optional.empty();
    }

    /// Claims an import for a dry run; false when it is at work or done.
    boolean claimRehearsal(ImportRecord record, Look look) {
        return store.rehearse(record.id(), columns(look));
    }

    private static List<String> columns(Look look) {
        return look.shape().map(FileShape::columns).orElse(List.of());
    }

    void rehearse(ImportRecord record, Look look, Consumer<Counts> told) throws IOException {
        Mapping mapping = look.mapping().orElseThrow();
        Source source = sources.find(mapping).orElseGet(() -> ImportSources.wanted(mapping));
        var job =
                new ImportJob(record.id(), store, target(new Rehearsal(store.sql()), source), told);
        if (job.run(
                files.local(record),
                look.shape().orElseThrow(),
                mapping,
                messages(source, 0, record))) {
            store.rehearsed(record.id());
        } else {
            store.end(record.id(), ImportRecord.State.STOPPED, "stopped");
        }
    }

    void run(ImportRecord record, Look look, int batch, Consumer<Counts> told) throws IOException {
        Mapping mapping = look.mapping().orElseThrow();
        Source source = sources.of(mapping);
        var job = new ImportJob(record.id(), store, target(appender::append, source), told);
        boolean ended =
                job.run(
                        files.local(record),
                        look.shape().orElseThrow(),
                        mapping,
                        messages(source, batch, record));
        job.created(store.created(batch));
        store.end(
                record.id(),
                ended ? ImportRecord.State.DONE : ImportRecord.State.STOPPED,
                ended ? "" : "stopped");
    }

    private Target target(Target target, Source source) {
        return new Revival(target, store.sql(), source.id());
    }

    private PersonMessages messages(Source source, int batch, ImportRecord record) {
        return new PersonMessages(source, batch, record.fileName(), clock.instant());
    }
}
