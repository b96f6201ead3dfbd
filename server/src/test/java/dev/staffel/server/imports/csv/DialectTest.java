package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "^", "~"})
    void everyUsualDelimiterIsFound(String delimiter) throws IOException {
        var text = "Name;Firma;Plätze\nMeier;Bau AG;3\nKunz;Molkerei;12\n";
        var reading = CsvFile.of(folder, text.replace(";", delimiter)).read();

        assertThat(reading.shape().dialect().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(reading.values())
                .containsExactly(
                        List.of("Meier", "Bau AG", "3"), List.of("Kunz", "Molkerei", "12"));
    }

    @Test
    void decimalCommasDoNotMakeACommaFile() throws IOException {
        var reading = CsvFile.of(folder, "Firma;Umsatz\nBau AG;1,5\nMilch KG;20,7\n").read();

        assertThat(reading.values()).contains(List.of("Milch KG", "20,7"));
    }

    @Test
    void columnsSetApartByRunsOfBlanksAreRead() throws IOException {
        var text = "nr   zeit   wert\n  1   0930   36.58\n  2   0940   36.73\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.shape().dialect().delimiter()).isEqualTo(Dialect.BLANKS);
        assertThat(reading.values()).contains(List.of("1", "0930", "36.58"));
    }

    @Test
    void theDelimiterThatExcelStatesIsTaken() throws IOException {
        var reading = CsvFile.of(folder, "sep=;\r\nName;Ort\r\nMeier, Hans;Bonn\r\n").read();

        assertThat(reading.shape().columns()).containsExactly("Name", "Ort");
        assertThat(reading.shape().preambleLines()).isEqualTo(1);
        assertThat(reading.values()).containsExactly(List.of("Meier, Hans", "Bonn"));
    }

    @Test
    void aFileOfOneColumnSaysSo() throws IOException {
        var reading = CsvFile.of(folder, "E-Mail\na@firma.example\nb@firma.example\n").read();

        assertThat(reading.values()).hasSize(2);
        assertThat(reading.notes(Note.Kind.ONE_COLUMN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
    void everyLineEndIsFound(String lineEnd) throws IOException {
        var text = "Name,Ort\nMeier,Bonn\n\nKunz,Ulm\n".replace("\n", lineEnd);
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.values())
                .containsExactly(List.of("Meier", "Bonn"), List.of("Kunz", "Ulm"));
        assertThat(reading.notes()).contains(new Note(Note.Kind.BLANK_LINES, 1));
        assertThat(reading.lines().getLast().lineNumber()).isEqualTo(4);
    }

    @Test
    void quotesWrittenTwiceLineEndsAndDelimitersInsideQuotesBelongToTheValue() throws IOException {
        var text =
                "Name,Notiz,Jahr\n\"Meier, Hans\",\"sagt \"\"ja\"\"\n\nund kommt\",2024\nKunz,,2025\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.values())
                .containsExactly(
                        List.of("Meier, Hans", "sagt \"ja\"\n\nund kommt", "2024"),
                        List.of("Kunz", "", "2025"));
        assertThat(reading.lines().getLast().lineNumber()).isEqualTo(5);
    }

    @Test
    void quotesEscapedByABackslashAreFound() throws IOException {
        var text =
                "Name,Notiz,Jahr\n\"Meier\",\"sagt \\\"ja\\\", kommt\",2024\n\"Kunz\",\"a\\\\b\",2025\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.shape().dialect().quoting()).isEqualTo(Quoting.BACKSLASH);
        assertThat(reading.values())
                .containsExactly(
                        List.of("Meier", "sagt \"ja\", kommt", "2024"),
                        List.of("Kunz", "a\\b", "2025"));
    }

    @Test
    void quotesLeftAsTheyAreInsideQuotedValuesAreFound() throws IOException {
        var text =
                "\"Nr\",\"Notiz\",\"Art\"\n\"1\",\"er rief \"Toll.\"\",\"A\"\n\"2\",\"ein \"Ja, gern\" kam\",\"B\"\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.shape().dialect().quoting()).isEqualTo(Quoting.UNESCAPED);
        assertThat(reading.values())
                .containsExactly(
                        List.of("1", "er rief \"Toll.\"", "A"),
                        List.of("2", "ein \"Ja, gern\" kam", "B"));
    }

    @Test
    void singleQuotesAreFoundButApostrophesAreNotQuotes() throws IOException {
        var quoted = CsvFile.of(folder, "'Name','Ort'\n'Meier, H.','Bonn'\n'Kunz','Ulm'\n").read();
        var apostrophes = CsvFile.of(folder, "Name,Ort\nO'Hara,'s-Gravenhage\nKunz,Ulm\n").read();

        assertThat(quoted.values()).contains(List.of("Meier, H.", "Bonn"));
        assertThat(apostrophes.values()).contains(List.of("O'Hara", "'s-Gravenhage"));
    }

    @Test
    void inchesInPlainValuesStayAsTheyAre() throws IOException {
        var reading =
                CsvFile.of(folder, "Teil;Maß\nRohr;12\" lang\n\"Rohr; kurz\";\"3\"\"\"\n").read();

        assertThat(reading.values())
                .containsExactly(List.of("Rohr", "12\" lang"), List.of("Rohr; kurz", "3\""));
    }
}
