package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files printed by another library come back value by value.
class OracleTest {
    private static final String LETTERS = "ab;,\"'\n\r\t |xäß€0\\";

    @TempDir Path folder;

    @Test
    void whateverAnotherLibraryPrintsIsReadBack() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            List<List<String>> rows = rows(random);
            var file = CsvFile.of(folder, printed(rows, delimiter, random.nextBoolean()));
            var columns = rows.getFirst().stream().map(value -> "c" + value.hashCode()).toList();
            var dialect = Dialect.comma().withDelimiter(delimiter);
            var utf8 = new Encoding(StandardCharsets.UTF_8, 0);
            var shape = new FileShape(utf8, dialect, 0, false, columns);

            var reading = file.read(shape, List.of(), Limits.standard());

            assertThat(reading.values()).as("seed %d", seed).isEqualTo(rows);
        }
    }

    private static String printed(List<List<String>> rows, char delimiter, boolean all)
            throws IOException {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setRecordSeparator("\n")
                        .setQuoteMode(all ? QuoteMode.ALL : QuoteMode.MINIMAL)
                        .get();
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, format)) {
            for (var row : rows) {
                printer.printRecord(row);
            }
        }
        return text.toString();
    }

    private static List<List<String>> rows(Random random) {
        int width = 2 + random.nextInt(5);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                row.add(value(random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String value(Random random) {
        var value = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            value.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return value.toString();
    }
}
