package dev.staffel.server.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final String LIST =
            "Name;Straße;Ort\nJürgen Groß;Königsallee 3;Köln\nÖzlem Äppel;Übersee 9;Würzburg\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman"})
    void umlautsOfAListAreReadInEveryUsualEncoding(String name) throws IOException {
        var text = LIST + "Müller’s – Café;Weg 1 €;Gießen\n";
        var reading = CsvFile.of(folder, text, Charset.forName(name)).read();

        assertThat(reading.shape().encoding().name()).isEqualTo(name);
        assertThat(reading.shape().columns()).containsExactly("Name", "Straße", "Ort");
        assertThat(reading.values())
                .contains(List.of("Jürgen Groß", "Königsallee 3", "Köln"))
                .contains(List.of("Müller’s – Café", "Weg 1 €", "Gießen"));
    }

    @Test
    void aLatinListWithoutWindowsCharactersIsLatin1() throws IOException {
        var reading = CsvFile.of(folder, LIST, StandardCharsets.ISO_8859_1).read();

        assertThat(reading.shape().encoding().name()).isEqualTo("ISO-8859-1");
        assertThat(reading.notes(Note.Kind.ENCODING_GUESSED)).isTrue();
        assertThat(reading.values().getFirst()).contains("Jürgen Groß");
    }

    @Test
    void aChineseListIsReadAsGb18030() throws IOException {
        var text = "姓名,公司,城市\n王小明,北京机械有限公司,北京\n李雷,上海电气集团,上海\n";
        var reading = CsvFile.of(folder, text, Charset.forName("GB18030")).read();

        assertThat(reading.shape().encoding().name()).isEqualTo("GB18030");
        assertThat(reading.values()).contains(List.of("李雷", "上海电气集团", "上海"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 3", "UTF-16LE, 2", "UTF-16BE, 2", "GB18030, 4", "UTF-32LE, 4"})
    void aByteOrderMarkIsNoPartOfTheFirstColumn(String name, int bytes) throws IOException {
        var reading = CsvFile.of(folder, "\ufeff" + LIST, Charset.forName(name)).read();

        assertThat(reading.shape().encoding().markBytes()).isEqualTo(bytes);
        assertThat(reading.shape().columns().getFirst()).isEqualTo("Name");
    }

    @Test
    void theOnlyUmlautInTheLastRowDecidesToo() throws IOException {
        var text = "Name;Ort\n" + "Meier;Bonn\n".repeat(40_000) + "Schröder;Köln\n";
        var reading = CsvFile.of(folder, text, Charset.forName("windows-1252")).read();

        assertThat(reading.values().getLast()).containsExactly("Schröder", "Köln");
    }

    @Test
    void aFewDamagedBytesLeaveAListUtf8AndAreCounted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LIST.repeat(20).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xfc);

        var reading = CsvFile.of(folder, bytes.toByteArray()).read();

        assertThat(reading.shape().encoding().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(reading.notes()).contains(new Note(Note.Kind.DAMAGED_CHARACTERS, 1));
    }

    @Test
    void aStatedEncodingIsTaken() throws IOException {
        var file = CsvFile.of(folder, LIST, Charset.forName("windows-1252"));
        var mac = Encoding.named("x-MacRoman").orElseThrow();

        var reading = file.read(Stated.nothing().withEncoding(mac));

        assertThat(reading.shape().encoding()).isEqualTo(mac);
        assertThat(Encoding.named("no such encoding")).isEmpty();
    }

    @Test
    void aWorkbookAnEmptyFileAndNoTextAreRefusedWithTheReason() throws IOException {
        assertThat(refusal("PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("file-is-workbook");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-is-pdf");
        assertThat(refusal(new byte[0])).isEqualTo("file-is-empty");
        assertThat(refusal(" \n\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-is-empty");
        assertThat(refusal(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3}))
                .isEqualTo("file-is-not-text");
    }

    private String refusal(byte[] bytes) throws IOException {
        return switch (CsvFile.of(folder, bytes).sniffed(Stated.nothing())) {
            case Sniffed.Refused(var reason) -> reason.key();
            case Sniffed.Found(var shape, _) -> "found " + shape;
        };
    }
}
