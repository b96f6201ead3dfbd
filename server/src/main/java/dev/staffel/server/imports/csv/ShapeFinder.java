package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts together the shape of a file from its sample.
final class ShapeFinder {
    private static final String EXCEL_HINT = "sep=";

    private final Sample sample;
    private final Stated stated;
    private final Predicate<String> knownName;
    private final List<Note> notes;

    ShapeFinder(Sample sample, Stated stated, Predicate<String> knownName, List<Note> notes) {
        this.sample = sample;
        this.stated = hinted(sample, stated);
        this.knownName = knownName;
        this.notes = notes;
    }

    // Excel states the delimiter in a first line of its own.
    private static Stated hinted(Sample sample, Stated stated) {
        String text = sample.text();
        boolean isHint =
                text.regionMatches(true, 0, EXCEL_HINT, 0, EXCEL_HINT.length())
                        && text.length() > EXCEL_HINT.length() + 1
                        && Character.isWhitespace(text.charAt(EXCEL_HINT.length() + 1));
        if (!isHint) {
            return stated;
        }
        char delimiter = stated.delimiter().orElse(text.charAt(EXCEL_HINT.length()));
        return stated.withDelimiter(delimiter).withPreambleLines(stated.preambleLines().orElse(1));
    }

    Sniffed find(Encoding encoding) throws IOException {
        var lineEnds = sample.lineEnds();
        Sniffer.add(notes, Note.Kind.MIXED_LINE_ENDS, lineEnds.unusual());
        Sniffer.add(notes, Note.Kind.NUL_CHARACTERS_DROPPED, sample.nuls());

        int skipped = stated.preambleLines().orElse(0);
        var plain = new Dialect(Dialect.NO_DELIMITER, '"', Quoting.NONE, lineEnds.usual());
        Sample table = sample.withoutLines(skipped, plain);
        Dialect dialect = new DialectFinder(table, lineEnds.usual(), stated).find();
        var records = table.records(dialect);
        if (records.isEmpty()) {
            return new Sniffed.Refused(Reason.of("file-has-no-rows"));
        }
        var header = header(records);
        int preamble = header.map(h -> (int) records.get(h.index()).line() - 1).orElse(0);
        if (stated.preambleLines().isPresent()) {
            preamble = 0;
        }
        Sniffer.add(notes, Note.Kind.PREAMBLE_LEFT_OUT, skipped + preamble);
        note(header, records);
        List<String> columns =
                header.map(h -> named(records.get(h.index()).values()))
                        .orElseGet(() -> numbered(widest(records)));
        var shape =
                new FileShape(encoding, dialect, skipped + preamble, header.isPresent(), columns);
        return new Sniffed.Found(shape, notes);
    }

    private Optional<HeaderFinder.Header> header(List<RecordReader.Cut> records) {
        if (stated.header().isPresent() && !stated.header().get()) {
            return Optional.empty();
        }
        var found = new HeaderFinder(records, knownName).find();
        boolean first = stated.preambleLines().isPresent();
        if (stated.header().isEmpty()) {
            return first ? found.filter(header -> header.index() == 0) : found;
        }
        var asStated = new HeaderFinder.Header(0, false);
        return Optional.of(first ? asStated : found.orElse(asStated));
    }

    private void note(Optional<HeaderFinder.Header> header, List<RecordReader.Cut> records) {
        boolean uncertain = header.isPresent() && header.get().uncertain();
        boolean isLast = header.isPresent() && header.get().index() == records.size() - 1;
        Sniffer.add(notes, Note.Kind.NO_HEADER, header.isEmpty() ? 1 : 0);
        Sniffer.add(notes, Note.Kind.HEADER_UNCERTAIN, uncertain ? 1 : 0);
        Sniffer.add(notes, Note.Kind.ONLY_HEADER, isLast ? 1 : 0);
        boolean oneColumn = DialectFinder.usualWidth(records) == 1;
        Sniffer.add(notes, Note.Kind.ONE_COLUMN, oneColumn ? 1 : 0);
    }

    private static int widest(List<RecordReader.Cut> records) {
        return Math.max(1, DialectFinder.usualWidth(records));
    }

    private List<String> named(List<String> cells) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int duplicates = 0;
        for (String cell : cells) {
            String name = cell.isBlank() ? "Column " + (names.size() + 1) : cell.strip();
            int times = seen.merge(name, 1, Integer::sum);
            duplicates += times > 1 ? 1 : 0;
            names.add(times > 1 ? name + " (" + times + ")" : name);
        }
        Sniffer.add(notes, Note.Kind.DUPLICATE_COLUMNS, duplicates);
        return names;
    }

    private static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add("Column " + i);
        }
        return names;
    }
}
