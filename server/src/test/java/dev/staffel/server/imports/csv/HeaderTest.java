package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {
    @TempDir Path folder;

    @Test
    void linesAboveTheHeaderAreLeftOutAndSaid() throws IOException {
        var text =
                "Messe Hannover 2026;;;\nStand:;04.05.2026;;\n\nName;Firma;E-Mail;Plätze\nMeier;Bau AG;m@bau.example;3\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.shape().preambleLines()).isEqualTo(3);
        assertThat(reading.shape().columns()).containsExactly("Name", "Firma", "E-Mail", "Plätze");
        assertThat(reading.values()).hasSize(1);
        assertThat(reading.notes()).contains(new Note(Note.Kind.PREAMBLE_LEFT_OUT, 3));
    }

    @Test
    void aListWithoutHeaderLosesNoRow() throws IOException {
        var text = "Meier,Hans,53111,h@meier.example\nKunz,Eva,89073,e@kunz.example\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.shape().header()).isFalse();
        assertThat(reading.shape().columns()).startsWith("Column 1", "Column 2");
        assertThat(reading.values()).hasSize(2);
    }

    @Test
    void wordsThatComeAgainInTheirColumnAreNoHeader() throws IOException {
        var reading = CsvFile.of(folder, "Bonn,offen\nUlm,offen\nBonn,fertig\n").read();

        assertThat(reading.shape().header()).isFalse();
    }

    @Test
    void aHeaderThatCouldBeARowIsCalledUncertain() throws IOException {
        var reading = CsvFile.of(folder, "Meier,Bonn\nKunz,Ulm\n").read();

        assertThat(reading.shape().header()).isTrue();
        assertThat(reading.notes(Note.Kind.HEADER_UNCERTAIN)).isTrue();
    }

    @Test
    void aStatedHeaderAndPreambleAreTaken() throws IOException {
        var file = CsvFile.of(folder, "Meier,Bonn\nKunz,Ulm\n");

        assertThat(file.read(Stated.nothing().withHeader(false)).values()).hasSize(2);
        assertThat(
                        file.read(Stated.nothing().withPreambleLines(1).withHeader(true))
                                .shape()
                                .columns())
                .containsExactly("Kunz", "Ulm");
    }

    @Test
    void columnsOfTheSameNameAndWithoutNameAreToldApart() throws IOException {
        var reading = CsvFile.of(folder, "Ort,Ort,,Nr\nBonn,Ulm,x,1\nKöln,Ulm,y,2\n").read();

        assertThat(reading.shape().columns()).containsExactly("Ort", "Ort (2)", "Column 3", "Nr");
        assertThat(reading.notes()).contains(new Note(Note.Kind.DUPLICATE_COLUMNS, 1));
    }

    @Test
    void rowsThatEndWithADelimiterFitTheHeader() throws IOException {
        var reading = CsvFile.of(folder, "Name;Jahr\nMeier;2024;\nKunz;2025;\n").read();

        assertThat(reading.values())
                .containsExactly(List.of("Meier", "2024"), List.of("Kunz", "2025"));
    }
}
