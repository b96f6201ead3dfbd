package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongRowsTest {
    private static final String HEADER = "Name,Ort,Jahr\n";

    @TempDir Path folder;

    @Test
    void aRowWithTooManyValuesIsRejectedAndStopsNothing() throws IOException {
        var text = HEADER + "Meier,Bonn,2024\nKunz,Ulm,2025,zu viel\nAdam,Köln,2026\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.values()).hasSize(2);
        assertThat(reading.rejected())
                .containsExactly(
                        new CsvLine.RejectedRow(
                                3, "Kunz,Ulm,2025,zu viel", Reason.of("too-many-values", 4, 3)));
    }

    @Test
    void aShortRowIsFilledUpAndCounted() throws IOException {
        var reading = CsvFile.of(folder, HEADER + "Meier\nKunz,Ulm,2025\nAdam,Köln,2026\n").read();

        assertThat(reading.values().getFirst()).containsExactly("Meier", "", "");
        assertThat(reading.notes()).contains(new Note(Note.Kind.SHORT_ROWS, 1));
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
        var text = HEADER + "Meier,\"Bonn,2024,x\nKunz,Ulm,2025\n\"Adam\",\"Köln\",2026\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.values())
                .containsExactly(List.of("Kunz", "Ulm", "2025"), List.of("Adam", "Köln", "2026"));
        assertThat(reading.rejected().getFirst().lineNumber()).isEqualTo(2);
        assertThat(reading.rejected().getFirst().reason().key()).isEqualTo("quote-not-closed");
    }

    @Test
    void anUnclosedQuoteInARowOfTheRightWidthIsReadAsItStands() throws IOException {
        var text = HEADER + "Meier,\"Bonn,2024\nKunz,\"Ulm\",2025\nAdam,Köln,2026\n";
        var reading = CsvFile.of(folder, text).read();

        assertThat(reading.values().getFirst()).containsExactly("Meier", "\"Bonn", "2024");
        assertThat(reading.values()).hasSize(3);
        assertThat(reading.notes()).contains(new Note(Note.Kind.STRAY_QUOTES, 1));
    }

    @Test
    void aRowLargerThanTheLimitIsRejectedAndTheNextOneIsRead() throws IOException {
        var text = HEADER + "Meier," + "x".repeat(3_000) + ",2024\nKunz,Ulm,2025\n";
        var file = CsvFile.of(folder, text);
        var limits = new Limits(500, 1_000, 10, 5_000);

        var reading = file.read(file.read().shape(), List.of(), limits);

        assertThat(reading.rejected().getFirst().reason())
                .isEqualTo(Reason.of("row-too-long", 1_000));
        assertThat(reading.rejected().getFirst().raw()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(reading.values()).containsExactly(List.of("Kunz", "Ulm", "2025"));
        assertThat(reading.lines().getLast().lineNumber()).isEqualTo(3);
    }

    @Test
    void aValueLargerThanTheLimitIsRejectedWithItsColumn() throws IOException {
        var text = HEADER + "Meier," + "x".repeat(600) + ",2024\nKunz,Ulm,2025\n";
        var file = CsvFile.of(folder, text);

        var reading = file.read(file.read().shape(), List.of(), new Limits(500, 10_000, 10, 5_000));

        assertThat(reading.rejected().getFirst().reason())
                .isEqualTo(Reason.of("value-too-long", 2, 500));
        assertThat(reading.values()).hasSize(1);
    }

    @Test
    void nulCharactersAreDroppedAndCounted() throws IOException {
        var reading = CsvFile.of(folder, HEADER + "Mei\0er,Bonn,2024\nKunz,Ulm,2025\n").read();

        assertThat(reading.values().getFirst()).containsExactly("Meier", "Bonn", "2024");
        assertThat(reading.notes(Note.Kind.NUL_CHARACTERS_DROPPED)).isTrue();
    }

    @Test
    void linesThatAreOnlyCarriageReturnsCostNoTimeWorthNaming() throws IOException {
        var file =
                CsvFile.of(
                        folder,
                        HEADER + "Meier,Bonn" + "\r".repeat(400_000) + ",2024\nKunz,Ulm,2025\n");
        var shape =
                new FileShape(
                        Encoding.named("UTF-8").orElseThrow(),
                        Dialect.comma(),
                        0,
                        true,
                        List.of("Name", "Ort", "Jahr"));

        var reading = file.read(shape, List.of(), Limits.standard());

        assertThat(reading.rejected()).hasSize(1);
        assertThat(reading.values()).containsExactly(List.of("Kunz", "Ulm", "2025"));
    }
}
