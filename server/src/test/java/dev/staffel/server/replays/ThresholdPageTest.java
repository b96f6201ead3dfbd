package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Anna has 70 points, Berta 35; fit is unknown of both, which asks for 60.
class ThresholdPageTest {
    private static final String FIT_UNKNOWN = "/threshold/figures?entry=fit-unknown&level=";

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static String replay = "";
    private static long draft;

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @BeforeEach
    void aReplayOfADraftThatChangesNothing() throws InterruptedException {
        if (!replay.isEmpty()) return;
        var enquiries = new Enquiries(STAFF);
        asksForAPrice(enquiries, "Anna");
        asksForAPrice(enquiries, "Anna");
        asksForAPrice(enquiries, "Berta");
        var text = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        draft = drafts().begin(Draft.Kind.AGREEMENT, "As it is", text, 1, "mia");
        replay = replayOf(draft);
    }

    private String replayOf(long draft) throws InterruptedException {
        var today = LocalDate.now(ZoneId.systemDefault());
        var asked =
                Map.of(
                        "before",
                        "version-1",
                        "after",
                        "draft-" + draft,
                        "from",
                        today.minusDays(30).toString(),
                        "to",
                        today.plusDays(1).toString(),
                        "stage",
                        "mql");
        var address = head.post("/replays", asked).header("Location");
        STAFF.plane().part(Replays.class).awaitIdle();
        return address;
    }

    private static Drafts drafts() {
        return STAFF.plane().part(Drafts.class);
    }

    private static void asksForAPrice(Enquiries enquiries, String name) {
        enquiries.log(
                Map.of(
                        "email", name + "@example.com",
                        "last-name", name,
                        "account.name", "Molkerei Alpsee",
                        "origin", "fair",
                        "topic-wanted", "retrofit"),
                "Price Asked");
    }

    @Test
    void movingAThresholdTellsAtOnceWhoWouldHaveEnteredAndOpensTheLeads() {
        assertThat(head.get(replay + FIT_UNKNOWN + 41).body()).contains("At 41 points 1 lead");
        var lower = head.get(replay + "/leads?side=after&entry=fit-unknown&level=41").body();
        assertThat(lower).contains("Anna").doesNotContain("Berta");
        assertThat(head.get(replay + FIT_UNKNOWN + 80).body()).contains("At 80 points 0 leads");
        assertThat(head.get(replay + "/leads?turn=never&entry=fit-unknown&level=80").body())
                .contains("Anna");
        assertThat(head.get(replay).body())
                .contains("Move a threshold", "as tried: 40", "not enough data yet");
    }

    @Test
    void aLevelOutOfReachStandsForTheNearest() {
        assertThat(head.get(replay + FIT_UNKNOWN + 5).body()).contains("moved: 40");
        assertThat(head.get(replay + "/threshold?entry=nobody&level=x").body())
                .contains("as tried: 40", "moved: 40");
        assertThat(head.get("/replays/999/threshold").status()).isEqualTo(404);
    }

    @Test
    void whatStandsInTheDraftIsToldInTheReadersLanguage() {
        var german = STAFF.user(Role.HEAD_OF_MARKETING).withCookie("staffel-language", "de");

        assertThat(head.get(replay + FIT_UNKNOWN + 50).body())
                .containsPattern("now in the draft: at least (55|60) points");
        assertThat(german.get(replay + FIT_UNKNOWN + 50).body())
                .containsPattern("jetzt im Entwurf: mindestens (55|60) Punkte");
    }

    @Test
    void theLinesTellWhatEachLevelLeadsTo() {
        assertThat(head.get(replay + "/threshold/levels?entry=fit-unknown").body())
                .contains("\"type\":\"line\"", "Handovers a week");
    }

    @Test
    void aLevelIsTakenOverIntoTheDraftAndNothingElseOfItsTextChanges() {
        var before = drafts().find(draft).orElseThrow().text();
        var chosen = Map.of("entry", "fit-unknown", "level", "55");

        assertThat(STAFF.user(Role.SALES).post(replay + "/threshold", chosen).status())
                .isEqualTo(403);
        var taken = head.post(replay + "/threshold", chosen);

        assertThat(taken.header("Location")).isEqualTo("/playbook/drafts/" + draft);
        var way = "grade: \"?\"\n              interest: at least ";
        assertThat(drafts().find(draft).orElseThrow().text())
                .isEqualTo(before.replace(way + "60", way + "55"))
                .isNotEqualTo(before);
        assertThat(head.get("/replays/of-draft/" + draft).body())
                .contains("has been edited", replay + "/threshold");
    }

    @Test
    void theThresholdOfATopicIsMovedAndTakenOverToWhereItStandsAmongOthers()
            throws InterruptedException {
        var shipped = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        var way = "grade: \"?\"\n              ";
        var either =
                way
                        + "any:\n                - interest: at least 60  # as ever\n"
                        + "                - interest.retrofit: at least 50\n";
        var text = shipped.replace(way + "interest: at least 60\n", either);
        long topical = drafts().begin(Draft.Kind.AGREEMENT, "By topic", text, 1, "mia");
        var address = replayOf(topical);

        assertThat(head.get(address + "/threshold?entry=fit-unknown@retrofit&level=45").body())
                .contains(
                        "Fit not known yet, interest in Retrofit", "now in the draft: at least 50");
        var chosen = Map.of("entry", "fit-unknown@retrofit", "level", "45");
        assertThat(head.post(address + "/threshold", chosen).header("Location"))
                .isEqualTo("/playbook/drafts/" + topical);
        assertThat(drafts().find(topical).orElseThrow().text())
                .isEqualTo(text.replace("retrofit: at least 50", "retrofit: at least 45"));
    }
}
