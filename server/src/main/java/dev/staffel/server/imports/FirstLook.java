package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.CsvRows;
import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.OrderSpan;
import dev.staffel.server.imports.mapping.RowMapper;
import dev.staffel.server.imports.mapping.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What must be known of a whole file before its first row can be imported: how many rows it has,
/// the span of assumed instants, and which leads it tells of more than once.
///
/// @param repeatedKeys numbers of the keys that several rows have; only asked for when rows tell the
///     past, which is to be fed in its order
record FirstLook(long rows, Optional<OrderSpan> span, LongSet repeatedKeys) {

    static FirstLook at(Path file, FileShape shape, Mapping mapping) throws IOException {
        int orderColumn =
                mapping.time() instanceof Timing.Assumed(var column, _)
                        ? shape.columns().indexOf(column)
                        : -1;
        boolean needsKeys = mapping.tellsThePast();
        var mapper = new RowMapper(mapping, shape.columns(), Optional.empty());
        var keys = new LongSet();
        var repeated = new LongSet();
        Optional<OrderSpan> span = Optional.empty();
        long rows = 0;
        try (var lines = CsvRows.open(file, shape)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                rows++;
                if (!(line instanceof CsvLine.Row row)) {
                    continue;
                }
                if (orderColumn >= 0) {
                    span = widened(span, row.values().get(orderColumn));
                }
                long key = needsKeys ? MessageName.numberOf(mapper.keyOf(row)) : 0;
                if (needsKeys && !keys.add(key)) {
                    repeated.add(key);
                }
            }
        }
        return new FirstLook(rows, span, repeated);
    }

    static Optional<OrderSpan> widened(Optional<OrderSpan> span, String cell) {
        return OrderSpan.number(cell)
                .map(number ->
                        span.map(known -> known.with(number)).orElseGet(() -> OrderSpan.of(number)))
                .or(() -> span);
    }
}
