package dev.staffel.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryFilesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void everyVersionIsAFileWithHowItWasDecidedBesideIt() {
        var files = Zip.files(Zip.exported(STAFF));
        var first = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow();
        assertThat(files).containsOnlyKeys("0001.json", "0001.yaml");
        assertThat(files.get("0001.yaml")).isEqualTo(first.text());
        assertThat(files.get("0001.json"))
                .contains("\"shipped\"")
                .contains(PlaybookText.agreementHash(PlaybookText.read(first.text()).orThrow()));
        assertThat(Zip.exported(STAFF)).isEqualTo(Zip.exported(STAFF));
        var program = STAFF.token(Scope.PLAYBOOKS_READ);
        assertThat(program.get("/api/v1/playbook-history").header("Content-Type"))
                .isEqualTo("application/zip");
    }
}
