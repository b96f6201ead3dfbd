package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads real files that nobody here made, where the environment names their folder.
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "STAFFEL_SHARED_DATA", matches = ".+")
class SharedFilesTest {
    // Columns: file, encoding, delimiter, header, columns, rows, rejected rows. Counted by eye and
    // with a second tool.
    private static final String EXPECTED =
            """
            csv-spectrum/csvs/comma_in_quotes.csv UTF-8 , header 5 1 0
            csv-spectrum/csvs/empty.csv UTF-8 , header 3 2 0
            csv-spectrum/csvs/empty_crlf.csv UTF-8 , header 3 2 0
            csv-spectrum/csvs/escaped_quotes.csv UTF-8 , header 2 2 0
            csv-spectrum/csvs/json.csv UTF-8 , header 2 1 0
            csv-spectrum/csvs/location_coordinates.csv UTF-8 , header 4 1 0
            csv-spectrum/csvs/newlines.csv UTF-8 , header 3 3 0
            csv-spectrum/csvs/newlines_crlf.csv UTF-8 , header 3 3 0
            csv-spectrum/csvs/quotes_and_newlines.csv UTF-8 , header 2 2 0
            csv-spectrum/csvs/simple.csv UTF-8 , header 3 1 0
            csv-spectrum/csvs/simple_crlf.csv UTF-8 , header 3 1 0
            csv-spectrum/csvs/utf8.csv UTF-8 , header 3 2 0
            data.table/1206FUT.txt UTF-8 tab header 21 308 0
            data.table/1680-fread-header-encoding.csv ISO-8859-1 ; header 3 4 0
            data.table/2008head.csv UTF-8 , header 29 499 0
            data.table/530_fread.txt UTF-8 , header 4 49 0
            data.table/536_fread_fill_1.txt UTF-8 , header 3 22 0
            data.table/536_fread_fill_2.txt UTF-8 , header 3 22 0
            data.table/536_fread_fill_3_extreme.txt UTF-8 , header 3 3 0
            data.table/536_fread_fill_4.txt UTF-8 , header 3 22 0
            data.table/bad.txt UTF-8 , rows 3 409 0
            data.table/ch11b.dat UTF-8 blanks rows 5 100 0
            data.table/colnames4096.csv UTF-8 , header 586 0 0
            data.table/doublequote_newline.csv UTF-8 , header 2 36 0
            data.table/fillheader.csv UTF-8 , header 29 9 0
            data.table/fread_blank.txt UTF-8 , header 3 8 0
            data.table/fread_blank2.txt UTF-8 , header 3 5 0
            data.table/fread_blank3.txt UTF-8 , header 3 5 0
            data.table/fread_line_error.csv UTF-8 , rows 24 63 6
            data.table/gb18030.txt GB18030 , header 3 1 0
            data.table/genotypes_genome.txt UTF-8 none header 1 6 0
            data.table/isoweek_test.csv UTF-8 , header 2 1461 0
            data.table/issue_1087_utf8_bom.csv UTF-8 , header 3 1 0
            data.table/issue_1095_fread.txt UTF-8 , rows 47 100 0
            data.table/issue_1113_fread.txt UTF-8 blanks header 140 3 0
            data.table/issue_1164_json.txt UTF-8 , header 2 1 0
            data.table/issue_1330_fread.txt UTF-8 tab header 2 5 0
            data.table/issue_1573_fill.txt UTF-8 blanks header 12 7 0
            data.table/issue_2157_sampling_reached_eof_early.txt UTF-8 , header 11 1228 0
            data.table/issue_3400_fread.txt UTF-8 blanks header 3 3 0
            data.table/issue_563_fread.txt UTF-8 , header 2 4 0
            data.table/issue_773_fread.txt UTF-8 | header 3 27 0
            data.table/iterations.txt UTF-8 tab header 4 100 0
            data.table/melt_1754_synth.csv UTF-8 , header 39 39 0
            data.table/onecol4096.csv UTF-8 none header 1 256 0
            data.table/quoted_multiline.csv UTF-8 , header 24 44 0
            data.table/quoted_no_header.csv UTF-8 , rows 6 6 0
            data.table/russellCRCRLF.csv ISO-8859-1 , header 4 19 0
            data.table/russellCRLF.csv ISO-8859-1 , header 4 19 0
            data.table/session_aborted_fatal_error.txt UTF-8 , rows 251 16 0
            data.table/test0.txt UTF-8 none header 1 876 0
            data.table/unescaped.csv UTF-8 , header 3 2 0
            data.table/utf16be.txt UTF-16BE , header 2 1 0
            data.table/utf16le.txt UTF-16LE , header 2 1 0
            data.table/winallquoted.csv UTF-8 , header 4 4999 0
            derived_transcoded/mitte_cp1252_semicolon_crlf.csv windows-1252 ; header 4 4343 0
            derived_transcoded/mitte_latin1_semicolon_lf.csv ISO-8859-1 ; header 4 4340 0
            derived_transcoded/mitte_mac_roman_semicolon_cr.csv x-MacRoman ; header 4 4342 0
            derived_transcoded/mitte_utf16be_bom_semicolon.csv UTF-16BE ; header 4 4394 0
            derived_transcoded/mitte_utf16le_bom_tab_crlf.txt UTF-16LE tab header 4 4394 0
            derived_transcoded/mitte_utf8bom_semicolon_crlf.csv UTF-8 ; header 4 4394 0
            papaparse/long-sample.csv UTF-8 , rows 7 8 0
            papaparse/sample-header.csv UTF-8 , header 2 2 0
            papaparse/sample.csv UTF-8 , header 3 1 0
            papaparse/slow-sample.csv UTF-8 , header 3 1 0
            papaparse/utf-8-bom-sample.csv UTF-8 , header 3 1 0
            papaparse/verylong-sample.csv UTF-8 , header 3 2000 0
            """;

    private final Path messy = Path.of(System.getenv("STAFFEL_SHARED_DATA")).resolve("csv_messy");

    @TestFactory
    Stream<DynamicTest> everyMessyFileIsReadAsItWasCountedByEye() {
        return EXPECTED.lines()
                .map(line -> line.split(" ", 2))
                .map(line ->
                        DynamicTest.dynamicTest(
                                line[0], () -> assertThat(summary(line[0])).isEqualTo(line[1])));
    }

    @Test
    void noMessyFileWasForgotten() throws IOException {
        try (var files = Files.walk(messy)) {
            var found =
                    files.filter(Files::isRegularFile)
                            .map(file -> messy.relativize(file).toString())
                            .filter(name -> !name.endsWith(".json") && !name.endsWith("COPYRIGHT"));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            EXPECTED.lines().map(line -> line.split(" ", 2)[0]).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> theAcidTestsHaveTheirPublishedAnswers() {
        return EXPECTED.lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> name.startsWith("csv-spectrum/"))
                .map(name -> DynamicTest.dynamicTest(name, () -> hasPublishedAnswer(name)));
    }

    private void hasPublishedAnswer(String name) throws IOException {
        var answer = name.replace("/csvs/", "/json/").replace(".csv", ".json");
        JsonNode tree = new ObjectMapper().readTree(messy.resolve(answer).toFile());
        List<JsonNode> expected = tree.isArray() ? tree.valueStream().toList() : List.of(tree);
        var reading = new CsvFile(messy.resolve(name)).read();

        assertThat(reading.values()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (var property : expected.get(i).properties()) {
                row.put(property.getKey(), property.getValue().stringValue());
            }
            Map<String, String> found = named(reading.shape(), reading.values().get(i));
            // This one answer was published with another telephone number than its question.
            if (name.endsWith("location_coordinates.csv")) {
                row.remove("Contact Phone Number");
                found.remove("Contact Phone Number");
            }
            assertThat(found).isEqualTo(row);
        }
    }

    private static Map<String, String> named(FileShape shape, List<String> values) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(shape.columns().get(i), values.get(i));
        }
        return row;
    }

    private String summary(String name) {
        try {
            var reading = new CsvFile(messy.resolve(name)).read();
            var shape = reading.shape();
            return "%s %s %s %d %d %d"
                    .formatted(
                            shape.encoding().name(),
                            word(shape.dialect().delimiter()),
                            shape.header() ? "header" : "rows",
                            shape.width(),
                            reading.values().size(),
                            reading.rejected().size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(char delimiter) {
        return switch (delimiter) {
            case Dialect.BLANKS -> "blanks";
            case Dialect.NO_DELIMITER -> "none";
            case '\t' -> "tab";
            default -> String.valueOf(delimiter);
        };
    }
}
