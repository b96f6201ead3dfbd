package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.store.log.Incoming;
import java.util.ArrayList;
import java.util.List;

/// Messages that are appended together, and the rows they come from.
final class Chunk {
    /// A row with its messages' places in the chunk.
    record Of(CsvLine.Row row, long key, int from, int to) {}

    final List<Incoming> messages = new ArrayList<>();
    final List<Of> rows = new ArrayList<>();

    void add(CsvLine.Row row, long key, List<Incoming> ofRow) {
        rows.add(new Of(row, key, messages.size(), messages.size() + ofRow.size()));
        messages.addAll(ofRow);
    }

    boolean hasRoomFor(int more, int atMost) {
        return messages.isEmpty() || messages.size() + more <= atMost;
    }
}
