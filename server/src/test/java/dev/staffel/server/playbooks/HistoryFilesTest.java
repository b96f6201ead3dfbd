package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryFilesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void everyVersionIsAFileWithHowItWasDecidedBesideIt() throws IOException {
        var files = new TreeMap<String, String>();
        var part = STAFF.plane().part(HistoryFiles.class);
        var body = part.all().getBody();
        assertThat(body).isNotNull();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        var first = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow();
        assertThat(files).containsOnlyKeys("0001.json", "0001.yaml");
        assertThat(files.get("0001.yaml")).isEqualTo(first.text());
        assertThat(files.get("0001.json"))
                .contains("\"shipped\"")
                .contains(PlaybookText.agreementHash(PlaybookText.read(first.text()).orThrow()));
        assertThat(part.all().getBody()).isEqualTo(body);
        var program = STAFF.token(Scope.PLAYBOOKS_READ);
        assertThat(program.get("/api/v1/playbook-history").header("Content-Type"))
                .isEqualTo("application/zip");
    }
}
