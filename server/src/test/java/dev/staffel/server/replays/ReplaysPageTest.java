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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplaysPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static long anna;
    private static long berta;

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @BeforeAll
    static void oneWhoEntersAndOneWhoWouldUnderALowerThreshold() {
        var enquiries = new Enquiries(STAFF);
        anna = lead(enquiries, "Anna");
        lead(enquiries, "Anna");
        berta = lead(enquiries, "Berta");
    }

    private static long lead(Enquiries enquiries, String name) {
        return enquiries.log(
                Map.of(
                        "email", name + "@example.com",
                        "last-name", name,
                        "account.name", "Molkerei Alpsee",
                        "origin", "fair",
                        "topic-wanted", "retrofit"),
                "Price Asked");
    }

    @Test
    void aDraftIsReplayedAndEveryFigureOpensItsLeads() throws InterruptedException {
        var location =
                ask(draft("interest: at least 60", "interest: at least 30")).header("Location");
        var result = done(location);

        assertThat(result)
                .contains("newly", "unknown: never handed over", "not enough data yet", "Interest");
        var newly = head.get(location + "/leads?turn=newly").body();
        assertThat(newly).contains("Berta", "Molkerei Alpsee").doesNotContain(">Anna<");
        assertThat(head.get(location + "/leads?turn=earlier").body())
                .contains("Anna")
                .doesNotContain("Berta");
        assertThat(head.get(location + "/leads?side=before").body())
                .contains("Anna")
                .doesNotContain("Berta");
        assertThat(head.get(location + "/leads?condition=interest").body())
                .contains("Anna", "Berta");
        assertThat(head.get(location + "/leads?win=missed").body()).contains("No leads here");
        var both = head.get(location + "/leads/" + berta).body();
        assertThat(both)
                .contains(
                        "Never enters",
                        "Handed over to Requalification",
                        "It was never handed over");
        assertThat(head.get(location + "/weeks?desk=requalification").body())
                .contains("\"type\":\"bar\"");
        assertThat(head.get(location + "/leads/" + anna).body()).contains("What really happened");
        assertThat(head.get("/replays").body()).contains("Lower threshold", "Done");
    }

    @Test
    void theFiguresOfTheLoadOpenTheLeadsOfTheirWeeksAndTheListSaysWhatItCounts()
            throws InterruptedException {
        var location =
                ask(draft("interest: at least 60", "interest: at least 30")).header("Location");
        done(location);

        var most = location + "/leads?side=after&load=most&desk=requalification";
        assertThat(head.get(location).body()).contains(most.replace("&", "&amp;"));
        assertThat(head.get(most).body())
                .contains("Anna", "Berta", "in the week with the most handovers")
                .contains("Handovers to Requalification", "Each lead stands here once");
        assertThat(head.get(location + "/leads?side=before&load=most&desk=requalification").body())
                .contains("Anna")
                .doesNotContain("Berta");
        assertThat(head.get(location + "/leads?side=after&load=over").body())
                .contains("No leads here");
        assertThat(head.get(location + "/leads?turn=newly").body())
                .doesNotContain("Each lead stands here once");
    }

    @Test
    void aReplayOfASegmentLooksAtItsLeadsOnlyAndSaysSo() throws InterruptedException {
        long draft = draft("interest: at least 60", "interest: at least 30");
        var asked = new HashMap<>(asked(draft));
        asked.put("country", "NL");

        var result = done(head.post("/replays", asked).header("Location"));

        assertThat(result).contains("Only leads with", "Country: NL", "0 leads");
        asked.remove("country");
        asked.put("createdFrom", "2026-01-01");
        var location = head.post("/replays", asked).header("Location");
        assertThat(done(location)).contains("New from: 2026-01-01", "2 leads");
        assertThat(head.get(location + "/leads?turn=newly").body()).contains("New from: ", "Berta");
    }

    @Test
    void aSegmentThatMeansNothingIsRefusedAtItsField() {
        var asked = new HashMap<>(asked(draft("at least 60", "at least 30")));
        asked.put("segment", "colour=red");

        var reply = head.post("/replays", asked);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("colour is not known, but source");
        asked.put("segment", "source=nobody");
        assertThat(head.post("/replays", asked).status()).isEqualTo(422);
    }

    @Test
    void theDraftsPageTellsWhatItsNewestReplayFound() throws InterruptedException {
        long draft = draft("interest: at least 60", "interest: at least 40");
        assertThat(head.get("/replays/of-draft/" + draft).body())
                .contains("/replays/new?after=draft-" + draft)
                .doesNotContain("newly");

        done(ask(draft).header("Location"));

        assertThat(head.get("/replays/of-draft/" + draft).body())
                .contains("newly", "0 wins missed", "newest replay of this text")
                .doesNotContain("has been edited");
        assertThat(head.get("/replays/of-draft/" + draft + "?brief=true").body())
                .contains("0 wins missed")
                .doesNotContain("/replays/new");
        assertThat(head.get("/playbook/drafts/" + draft + "/approval").body())
                .contains("/replays/of-draft/" + draft + "?brief=true");
        assertThat(head.get("/playbook/drafts/" + draft).body())
                .contains("/replays/of-draft/" + draft);
    }

    @Test
    void theSameReplayGivesTheSameFigures() throws InterruptedException {
        var text = draft("interest: at least 60", "interest: at least 30");
        var first = done(ask(text).header("Location"));
        var second = done(ask(text).header("Location"));

        assertThat(figures(second)).isEqualTo(figures(first));
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("id=\"turns-title\"")).replaceAll("/replays/\\d+", "");
    }

    @Test
    void whatCantBeReplayedSaysWhy() {
        var form =
                Map.of(
                        "before",
                        "version-1",
                        "after",
                        "draft-999",
                        "from",
                        "2026-05-01",
                        "to",
                        "2026-04-01",
                        "stage",
                        "mql");

        var reply = head.post("/replays", form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Choose a draft or a version.", "The last day lies before the first.");
        assertThat(head.get("/replays/999").status()).isEqualTo(404);
    }

    /// Whether a lead comes that far is decided by people, so a what-if would tell nothing but zeros.
    @Test
    void aStageBehindTheHandoverIsNotReplayed() {
        assertThat(head.get("/replays/new").body())
                .contains("<option value=\"mql\" selected>")
                .doesNotContain("<option value=\"sql\"");
        var asked = new HashMap<>(asked(draft("interest: at least 60", "interest: at least 31")));
        asked.put("stage", "sql");
        assertThat(head.post("/replays", asked).body()).contains("decided by people");
    }

    @Test
    void aSellerReadsReplaysButAsksForNone() {
        assertThat(STAFF.user(Role.SALES).get("/replays").body()).doesNotContain("/replays/new");
        assertThat(STAFF.user(Role.SALES).get("/replays/new").status()).isEqualTo(403);
    }

    private Visitor.Reply ask(long draft) {
        return head.post("/replays", asked(draft));
    }

    private static Map<String, String> asked(long draft) {
        var today = LocalDate.now(ZoneId.systemDefault());
        return Map.of(
                "name",
                "Lower threshold",
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
    }

    private String done(String location) throws InterruptedException {
        STAFF.plane().part(Replays.class).awaitIdle();
        return head.get(location).body();
    }

    private static long draft(String phrase, String other) {
        var versions = STAFF.plane().part(PlaybookVersions.class);
        var text = versions.find(1).orElseThrow().text().replace(phrase, other);
        return STAFF.plane()
                .part(Drafts.class)
                .begin(Draft.Kind.AGREEMENT, "Lower threshold", text, 1, "mia");
    }
}
