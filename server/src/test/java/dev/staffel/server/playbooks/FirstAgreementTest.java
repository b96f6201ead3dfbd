package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstAgreementTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void onlyTheVeryFirstIsPutInForceByTheAdministratorAloneAndSaysSo() {
        var administrator = STAFF.user(Role.ADMINISTRATOR);
        var text = versions().inForce().text().replaceFirst("zone:.*", "zone: Europe/Vienna");

        var late = administrator.post("/playbook/versions", PlaybookPageTest.form(text, "late", 0));
        assertThat(late.status()).isEqualTo(422);
        assertThat(versions().inForce().number()).isEqualTo(1);

        var done =
                administrator.post(
                        "/playbook/versions", PlaybookPageTest.form(text, "We are in Vienna", 1));
        assertThat(done.status()).isEqualTo(303);
        assertThat(versions().inForce().decided()).isEqualTo(Decided.ALONE);
        assertThat(STAFF.user(Role.SALES).get("/playbook", "Accept-Language", "de").body())
                .contains("ohne Freigabe beider Seiten", "We are in Vienna");
        assertThat(administrator.get("/playbook/versions").body())
                .contains("We are in Vienna", "Europe/Vienna");
        assertThat(administrator.get("/audit").body()).contains("We are in Vienna");

        var second =
                administrator.post(
                        "/playbook/versions", PlaybookPageTest.form(text, "once more", 2));
        assertThat(second.header("Location")).isEqualTo("/playbook/drafts");
        assertThat(versions().inForce().number()).isEqualTo(2);
        assertThat(administrator.get("/playbook/new").header("Location"))
                .isEqualTo("/playbook/drafts");
    }

    private static PlaybookVersions versions() {
        return STAFF.plane().part(PlaybookVersions.class);
    }
}
