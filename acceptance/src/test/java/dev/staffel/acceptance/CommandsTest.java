package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands beside the running program, and without one.
class CommandsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String LIST =
            """
            Vorname;Nachname;Firma;E-Mail;Telefon;Land
            Jürgen;Weiß;Molkerei Süd;juergen@example.com;+49 30 1234567;DE
            Anna;Berg;Brauerei Nord;anna@example.com;;DE
            ;;Ohne Person;;;
            """;

    private static final String FAIR =
            """
            Vorname;Nachname;Funktion;E-Mail;Telefon;Firma;Branche;Mitarbeiter;Ort;Land;Interesse;Messe;Newsletter;Anruf erlaubt;Vorhaben;Datum
            Anna;Berg;Leiterin Instandhaltung;anna@example.com;;Brauerei Nord;beverages;250;Kiel;DE;Retrofit;Interpack;ja;ja;ja;05.11.2026
            Anna;Berg;Leiterin Instandhaltung;anna@example.com;;Brauerei Nord;beverages;250;Kiel;DE;Retrofit;Motek;ja;ja;nein;12.11.2026
            """;
    private static final Pattern POINTS = Pattern.compile("^ +(-?\\d+)\\.(\\d{3}) ");

    @TempDir Path folder;

    @Test
    void aBackupUnderLoadIsRestoredElsewhereAndRebuiltEqual() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (var installation = new Installation();
                var other = new Installation()) {
            Program program = installation.start();
            importList(installation);
            try (var journal = installation.journal();
                    var load = installation.load(program, journal, 4)) {
                journal.awaitDelivered(100, SOON);
                assertThat(installation.staffel("backup", backup.toString()))
                        .contains("rows of")
                        .contains(backup.toString());
                journal.awaitDelivered(50, SOON);
                load.finish();
            }

            var history = folder.resolve("playbook").toString();
            assertThat(installation.staffel("history", "export", history))
                    .contains("1 version written");
            assertThat(installation.staffel("history", "import", history, "--dry-run"))
                    .contains("1 version read, 1 known here already");
            assertThat(
                            refusedAlone(
                                    "history",
                                    "import",
                                    history,
                                    "--data",
                                    "" + installation.data()))
                    .contains("Another Staffel", "Stop it first");
            assertThat(refused("restore", backup.toString(), installation))
                    .contains("Another Staffel", "Stop it first");
            assertThat(other.staffel("restore", backup.toString())).contains("2 leads built anew");
            assertThat(refused("restore", backup.toString(), other))
                    .contains("is not empty", "--overwrite");
            assertThat(other.staffel("restore", backup.toString(), "--overwrite"))
                    .contains("2 leads built anew");
            assertThat(other.staffel("rebuild"))
                    .contains("2 leads folded anew", "all equal to the live state");
            assertThat(other.staffel("rebuild", "--write")).contains("0 of them had differed");

            other.start();
            assertThat(other.log().number("SELECT count(*) FROM lead")).isEqualTo(2);
            assertThat(other.staffel("rebuild")).contains("all equal to the live state");
        }
    }

    @Test
    void aLeadIsExplainedInWordsAndNumbersThatAddUp() throws IOException {
        try (var installation = new Installation()) {
            installation.start();
            Path list = Files.writeString(folder.resolve("fair.csv"), FAIR);
            installation.staffel("import", list.toString(), "--mapping", "fair");
            installation.log().awaitFolded(SOON);

            String told = installation.staffel("explain", "Anna@Example.com");
            assertThat(told)
                    .contains("Anna Berg (lead ", "Stage", "Holder", "Fit", "Would move", "✗");
            List<Long> lines = points(told, "·");
            assertThat(lines).hasSizeGreaterThan(1);
            assertThat(points(told, "in total"))
                    .containsExactly(lines.stream().mapToLong(Long::longValue).sum());
            assertThat(installation.staffel("explain", "anna@example.com", "--language", "de"))
                    .contains("Messegespräch");
            assertThat(refused("explain", "anna@example.com", installation, "--as-of=2024-01-31"))
                    .contains("was no lead yet");
            assertThat(refused("explain", "nobody@example.com", installation))
                    .contains("There is no lead nobody@example.com");
            assertThat(refused("explain", "anna@example.com", installation, "--as-of=yesterday"))
                    .contains("yesterday is no instant");
        }
    }

    /// The thousandths of points in lines that have a word.
    private static List<Long> points(String told, String word) {
        return told.lines()
                .filter(line -> line.contains(word))
                .map(POINTS::matcher)
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1) + found.group(2)))
                .toList();
    }

    private void importList(Installation installation) throws IOException {
        Path list = Files.writeString(folder.resolve("Messe.csv"), LIST);
        assertThat(installation.staffel("import", list.toString(), "--dry-run"))
                .contains("Dry run, nothing is written", "3 rows: 2 new leads", "1 rejected");
        assertThat(installation.staffel("import", list.toString()))
                .contains("3 rows: 2 new leads", "1 rejected", "line 4");
        assertThat(installation.staffel("import", list.toString()))
                .contains("0 new leads", "2 with nothing new");
    }

    private static String refused(
            String command, String word, Installation where, String... options) {
        List<String> all = new ArrayList<>(List.of(command, word, "--data", "" + where.data()));
        all.addAll(List.of(options));
        return refusedAlone(all.toArray(String[]::new));
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLineEach() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST);
        String data = folder.resolve("nothing here").toString();
        assertThat(refusedAlone("import", list.toString(), "--maping", "fair"))
                .contains("There is no option --maping", "Use: import FILE");
        assertThat(refusedAlone("import", folder.resolve("gone.csv").toString()))
                .contains("There is no file", "gone.csv");
        assertThat(refusedAlone("import", list.toString(), "--data", data))
                .contains("There is no Staffel in", "nothing here");
        assertThat(refusedAlone("restore", folder.resolve("gone.zip").toString(), "--data", data))
                .contains("There is no file", "gone.zip");
        assertThat(refusedAlone("backup")).contains("Something is missing", "Use: backup FILE");
        assertThat(refusedAlone("history", "import", folder.toString(), "--data", data))
                .contains("There is no Staffel in", "nothing here");
        assertThat(refusedAlone("history", "keep", folder.toString(), "--data", data))
                .contains("Use: history export|import");
        assertThat(refusedAlone("token", "create", "--scope", "everything", "--data", data))
                .contains("--name is missing", "There is no scope everything, but ");
        assertThat(Files.exists(Path.of(data))).isFalse();
    }

    @Test
    void aWrongMappingIsAnsweredWithTheNamesOfTheRightOnes() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST);
        try (var installation = new Installation()) {
            installation.start();
            Script.Result result =
                    Script.staffel(
                            "import",
                            list.toString(),
                            "--mapping",
                            "fairs",
                            "--data",
                            installation.data().toString());
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output()).contains("fairs", "generic, fair, xeducation");
        }
    }

    private static String refusedAlone(String... arguments) {
        Script.Result result = Script.staffel(arguments);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).doesNotContain("Exception");
        return result.output();
    }
}
