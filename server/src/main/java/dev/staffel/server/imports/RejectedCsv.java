package dev.staffel.server.imports;

import dev.staffel.server.shell.SpreadsheetCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes rejected rows for people who correct them in a spreadsheet: no value can become a formula
/// there.
final class RejectedCsv {
    private static final char MARK = '\ufeff';

    private RejectedCsv() {}

    /// @param first the names of the two columns that come before those of the file
    static void write(
            Appendable out,
            char delimiter,
            List<String> first,
            List<String> columns,
            List<RejectedLine> lines,
            Function<RejectedLine, String> reasons)
            throws IOException {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setRecordSeparator("\r\n")
                        .get();
        out.append(MARK);
        try (var printer = new CSVPrinter(out, format)) {
            List<String> header = new ArrayList<>(first);
            header.addAll(columns);
            printer.printRecord(header.stream().map(RejectedCsv::harmless).toList());
            for (RejectedLine line : lines) {
                List<String> cells = new ArrayList<>();
                cells.add(String.valueOf(line.line()));
                cells.add(harmless(reasons.apply(line)));
                line.cells().forEach(cell -> cells.add(harmless(cell)));
                printer.printRecord(cells);
            }
        }
    }

    static String harmless(String cell) {
        return SpreadsheetCell.harmless(cell);
    }
}
