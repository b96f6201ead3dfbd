package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who was erased stays erased, however an older copy of the database is put back.
class ErasureTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String LIST =
            """
            Vorname;Nachname;Firma;E-Mail;Telefon;Land
            Jürgen;Weiß;Molkerei Süd;juergen@example.com;+49 30 1234567;DE
            Karla;Kanari;Brauerei Nord;kanari@example.com;;DE
            """;

    @TempDir Path folder;

    @Test
    void aPersonErasedAfterTheBackupDoesNotComeBack() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (var installation = new Installation();
                var other = new Installation()) {
            Program program = installation.start();
            Path file = Files.writeString(folder.resolve("fair.csv"), LIST);
            installation.staffel("import", file.toString());
            installation.log().awaitFolded(SOON);
            installation.staffel("backup", backup.toString());
            Api api = installation.api(program);
            long lead = api.get("leads?q=kanari").path("items").path(0).path("id").asLong();
            api.delete("leads/" + lead + "?reference=ticket-17");
            Path list = installation.data().resolve("erasures.json");

            assertThat(other.staffel("restore", backup.toString()))
                    .contains("2 leads built anew", "There is no list of erasures", "--erasures");
            assertThat(
                            other.staffel(
                                    "restore",
                                    backup.toString(),
                                    "--overwrite",
                                    "--erasures",
                                    list.toString()))
                    .contains("The list of erasures is applied", "1 leads erased again");

            other.staffel("restore", backup.toString(), "--overwrite");
            Files.copy(list, other.data().resolve("erasures.json"));
            other.start();
            assertThat(other.log().number("SELECT count(*) FROM lead")).isEqualTo(1);
            assertThat(
                            other.log()
                                    .number(
                                            "SELECT count(*) FROM subject WHERE value LIKE 'kanari%'"))
                    .isZero();
            assertThat(other.staffel("rebuild")).contains("all equal to the live state");
        }
    }
}
