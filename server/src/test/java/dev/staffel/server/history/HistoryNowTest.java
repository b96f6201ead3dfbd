package dev.staffel.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A history written and taken over by the command line: version 1 as shipped, version 2 decided by the administrator alone.
class HistoryNowTest {
    @RegisterExtension static final RunningStaff FROM = RunningStaff.fresh();
    @RegisterExtension static final RunningStaff TO = RunningStaff.fresh();

    @TempDir Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeAll
    static void aHistory() {
        var versions = FROM.plane().part(PlaybookVersions.class);
        var text = versions.inForce().text().replace("at least 40", "at least 35");
        versions.publish(text, Instant.parse("2026-01-05T08:00:00Z"), "Adam", "The first one");
    }

    private HistoryNow of(RunningStaff staff) {
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new HistoryNow(staff.sql(), Clock.systemUTC(), Locale.ENGLISH, out, out);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aZipHasTheBytesThatTheBrowserAndRestTell() throws IOException {
        var zip = folder.resolve("history.zip");
        assertThat(of(FROM).write(zip)).isZero();
        assertThat(Files.readAllBytes(zip)).isEqualTo(Zip.exported(FROM));
    }

    @Test
    void aHistoryInAFolderIsCheckedFirstAndThenTakenOverWhole() throws IOException {
        var files = folder.resolve("playbook");
        assertThat(of(FROM).write(files)).isZero();
        Files.writeString(files.resolve("README.md"), "Ours");
        assertThat(files).isDirectoryContaining("glob:**/0002.json");
        assertThat(told()).contains("2 versions written");

        assertThat(of(TO).take(files, true)).isZero();
        assertThat(told()).contains("2 versions read", "1 would be taken over", "1 other file");
        assertThat(TO.plane().part(PlaybookVersions.class).all()).hasSize(1);

        assertThat(of(TO).take(files, false)).isZero();
        assertThat(told()).contains("1 version was taken over");
        assertThat(Zip.exported(TO)).isEqualTo(Zip.exported(FROM));
        assertThat(TO.user(Role.ADMINISTRATOR).get("/audit").body()).contains("command line");
    }

    @Test
    void whatIsWrongIsToldWithItsFileAndNothingIsTakenOver() throws IOException {
        var files = folder.resolve("playbook");
        of(FROM).write(files);
        var text = files.resolve("0002.yaml");
        Files.writeString(text, Files.readString(text).replace("at least 35", "at least 36"));

        assertThat(of(FROM).take(files, false)).isEqualTo(1);
        assertThat(told()).contains("0002.json: The text is not the one that was approved");
        assertThat(of(FROM).take(Files.createDirectory(folder.resolve("bare")), true)).isEqualTo(1);
        assertThat(told()).contains("The folder has no file such as 0001.yaml");
    }

    @Test
    void filesOfVersionsThatThereAreNotAreNotMixedWithThoseThatThereAre() throws IOException {
        Files.writeString(folder.resolve("0007.yaml"), "name: x");
        assertThat(of(FROM).write(folder)).isEqualTo(1);
        assertThat(told()).contains("Nothing was written", "0007.yaml");
        assertThat(folder.resolve("0001.yaml")).doesNotExist();
    }
}
