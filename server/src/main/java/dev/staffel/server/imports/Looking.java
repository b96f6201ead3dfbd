package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.CsvRows;
import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Note;
import dev.staffel.server.imports.csv.Sniffed;
import dev.staffel.server.imports.csv.Sniffer;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.server.imports.mapping.ColumnNames;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.MappingProblem;
import dev.staffel.server.imports.mapping.MappingRead;
import dev.staffel.server.imports.mapping.MappingReader;
import dev.staffel.server.imports.mapping.OrderSpan;
import dev.staffel.server.imports.mapping.Proposal;
import dev.staffel.server.imports.mapping.RowMapper;
import dev.staffel.server.imports.mapping.ShippedMappings;
import dev.staffel.server.imports.mapping.Timing;
import dev.staffel.server.imports.mapping.Understood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a file under a mapping without changing anything.
final class Looking {
    static final int PREVIEWED = 50;

    private Looking() {}

    static Sniffed sniff(Path file, Stated stated) throws IOException {
        return new Sniffer(ColumnNames::isKnown).sniff(file, stated);
    }

    static Look at(Path file, Stated stated, String mappingText) throws IOException {
        MappingRead read = MappingReader.read(mappingText);
        Stated all =
                read instanceof MappingRead.Usable(var mapping, _)
                        ? stated.orElse(mapping.file())
                        : stated;
        return switch (sniff(file, all)) {
            case Sniffed.Refused(var reason) -> Look.refused(reason);
            case Sniffed.Found(var shape, var notes) ->
                    switch (read) {
                        case MappingRead.Wrong(var problems) ->
                                unmapped(file, shape, notes, problems);
                        case MappingRead.Usable usable -> mapped(file, shape, notes, usable);
                    };
        };
    }

    /// A shipped mapping all of whose columns the file has, else one made of the columns' names.
    static String mappingFor(FileShape shape, String language) {
        for (String name : ShippedMappings.NAMES) {
            var text = ShippedMappings.text(name);
            if (text.isPresent()
                    && MappingReader.read(text.get()) instanceof MappingRead.Usable usable
                    && usable.problemsWith(shape.columns()).isEmpty()) {
                return text.get();
            }
        }
        return proposed(shape, language);
    }

    /// A mapping made of the columns' names. Where semicolons part the values, commas part decimals.
    static String proposed(FileShape shape, String language) {
        return Proposal.of(shape.columns()).text(notation(shape, language));
    }

    /// How the file writes numbers and dates.
    static String notation(FileShape shape, String language) {
        return shape.dialect().delimiter() == ';' ? "de" : language;
    }

    private static Look unmapped(
            Path file, FileShape shape, List<Note> notes, List<MappingProblem> problems)
            throws IOException {
        List<List<String>> raw = first(file, shape).stream().map(CsvLine.Row::values).toList();
        return new Look(
                Optional.empty(),
                Optional.of(shape),
                notes,
                Optional.empty(),
                problems,
                List.of(),
                raw);
    }

    private static Look mapped(
            Path file, FileShape shape, List<Note> notes, MappingRead.Usable usable)
            throws IOException {
        var problems = usable.problemsWith(shape.columns());
        if (!problems.isEmpty()) {
            return unmapped(file, shape, notes, problems);
        }
        Mapping mapping = usable.mapping();
        List<CsvLine.Row> rows = first(file, shape);
        var mapper = new RowMapper(mapping, shape.columns(), span(rows, shape, mapping));
        List<Understood> preview = rows.stream().map(mapper::understand).toList();
        List<List<String>> raw = rows.stream().map(CsvLine.Row::values).toList();
        return new Look(
                Optional.empty(),
                Optional.of(shape),
                notes,
                Optional.of(mapping),
                List.of(),
                preview,
                raw);
    }

    // Of the rows shown only: a preview must not read a whole file.
    private static Optional<OrderSpan> span(
            List<CsvLine.Row> rows, FileShape shape, Mapping mapping) {
        if (!(mapping.time() instanceof Timing.Assumed(var column, _))) {
            return Optional.empty();
        }
        int place = shape.columns().indexOf(column);
        Optional<OrderSpan> span = Optional.empty();
        for (CsvLine.Row row : rows) {
            span = FirstLook.widened(span, row.values().get(place));
        }
        return span;
    }

    private static List<CsvLine.Row> first(Path file, FileShape shape) throws IOException {
        List<CsvLine.Row> first = new ArrayList<>();
        try (var rows = CsvRows.open(file, shape)) {
            for (var line = rows.next();
                    line != null && first.size() < PREVIEWED;
                    line = rows.next()) {
                if (line instanceof CsvLine.Row row) {
                    first.add(row);
                }
            }
        }
        return first;
    }
}
