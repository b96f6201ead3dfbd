package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.CsvRows;
import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.Person;
import dev.staffel.server.imports.mapping.RowMapper;
import dev.staffel.server.imports.mapping.Understood;
import dev.staffel.store.log.Incoming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads a file once from its first to its last row, and hands what it says to a target.
final class ImportRun {
    private static final int CHUNK = 1_000;
    private static final int LATE_IN_MEMORY = 20_000;

    private final Mapping mapping;
    private final FileShape shape;
    private final Path file;
    private final PersonMessages messages;
    private final ChunkWriter writer;
    private final Tally tally;
    private final Witness witness;
    private Chunk chunk = new Chunk();

    ImportRun(
            Path file,
            FileShape shape,
            Mapping mapping,
            PersonMessages messages,
            ChunkWriter writer,
            Tally tally,
            Witness witness) {
        this.file = file;
        this.shape = shape;
        this.mapping = mapping;
        this.messages = messages;
        this.writer = writer;
        this.tally = tally;
        this.witness = witness;
    }

    /// Runs to the end, or until the witness stops it.
    void run() throws IOException {
        FirstLook look = FirstLook.at(file, shape, mapping);
        tally.total.set(look.rows());
        var mapper = new RowMapper(mapping, shape.columns(), look.span());
        try (var late = new LateRows(LATE_IN_MEMORY);
                var rows = CsvRows.open(file, shape)) {
            for (var line = rows.next(); line != null && !witness.stops(); line = rows.next()) {
                switch (line) {
                    case CsvLine.RejectedRow(long number, var raw, var reason) ->
                            reject(new RejectedLine(number, List.of(raw), List.of(reason)));
                    case CsvLine.Row row -> take(row, mapper, look.repeatedKeys(), late);
                }
            }
            late.drain(row -> understand(row, mapper));
        }
        flush();
        writer.finish().forEach(this::refused);
    }

    private void take(CsvLine.Row row, RowMapper mapper, LongSet repeatedKeys, LateRows late)
            throws IOException {
        if (repeatedKeys.isEmpty()
                || !repeatedKeys.contains(MessageName.numberOf(mapper.keyOf(row)))) {
            understand(row, mapper);
            return;
        }
        switch (mapper.understand(row)) {
            case Understood.AsPerson(var person) -> late.add(millis(person), row);
            case Understood.Rejected(_, var reasons) -> reject(row, reasons);
        }
    }

    private static long millis(Person person) {
        return person.earliest().map(moment -> moment.at().toEpochMilli()).orElse(0L);
    }

    private void understand(CsvLine.Row row, RowMapper mapper) {
        switch (mapper.understand(row)) {
            case Understood.AsPerson(var person) -> add(row, person);
            case Understood.Rejected(_, var reasons) -> reject(row, reasons);
        }
    }

    private void add(CsvLine.Row row, Person person) {
        List<Incoming> ofRow = messages.of(person);
        if (ofRow.getFirst().ids().isEmpty()) {
            reject(row, List.of(Reason.of("key-tells-nobody", person.key())));
            return;
        }
        for (Reason reason : person.leftOut()) {
            tally.leftOut.incrementAndGet();
            witness.leftOut(row.lineNumber(), reason);
        }
        if (!chunk.hasRoomFor(ofRow.size(), CHUNK)) {
            flush();
        }
        chunk.add(row, MessageName.numberOf(person.key()), ofRow);
        tally.rows.incrementAndGet();
    }

    private void reject(CsvLine.Row row, List<Reason> reasons) {
        reject(new RejectedLine(row.lineNumber(), row.values(), reasons));
    }

    private void reject(RejectedLine line) {
        tally.rows.incrementAndGet();
        refused(line);
    }

    private void refused(RejectedLine line) {
        tally.rejected.incrementAndGet();
        witness.rejected(line);
    }

    private void flush() {
        if (chunk.messages.isEmpty()) {
            return;
        }
        writer.write(chunk).forEach(this::refused);
        chunk = new Chunk();
        witness.goesOn();
    }
}
