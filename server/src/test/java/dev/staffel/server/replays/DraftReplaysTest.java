package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Anna fits well and has 35 points, which is 5 below the threshold in force.
class DraftReplaysTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor marketing = STAFF.user(Role.HEAD_OF_MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeAll
    static void anna() {
        new Prospects(STAFF).priced("Anna");
    }

    @Test
    void whoeverSignsSeesTheNewestReplayOfTheTextUntilAnotherOneIsAttached() throws Exception {
        long draft = draft(30);
        var first = replayed(draft, "First");
        var second = replayed(draft, "Second");
        assertThat(shown(draft)).contains("Second: 1 newly", "nobody has attached another one");

        var reply = marketing.post(first + "/attach", Map.of("draft", "" + draft));

        assertThat(reply.header("Location")).isEqualTo("/playbook/drafts/" + draft);
        assertThat(shown(draft))
                .contains("First: 1 newly", "Attached by Visitor")
                .doesNotContain("Second");
        assertThat(marketing.get(first).body()).contains("attached", "/playbook/drafts/" + draft);
        assertThat(marketing.get(second).body()).contains("Attach to the draft");
        assertThat(marketing.get("/replays/of-draft/" + draft).body())
                .contains("Replays of this draft", first, second + "/attach");
    }

    @Test
    void aReplayOfAnotherTextIsNotAttachedAndTheReasonIsTold() throws Exception {
        long draft = draft(31);
        var replay = replayed(draft, "Of 31");
        attach(replay, draft);
        edit(draft, "interest: at least 31", "interest: at least 32");

        assertThat(shown(draft))
                .contains("No replay of this text yet", "has been edited")
                .doesNotContain("Attached by");
        assertThat(marketing.get(replay).body())
                .contains("has been edited")
                .doesNotContain("Attach to the draft");
        attach(replay, draft);
        assertThat(shown(draft)).doesNotContain("Attached by");
        assertThat(told(replay, draft)).contains("tried another text");
    }

    @Test
    void aTextThatDiffersInItsCommentsOnlyIsTheSame() throws Exception {
        long draft = draft(33);
        var replay = replayed(draft, "Of 33");
        edit(draft, "agreement:", "# Nothing else\nagreement:");

        attach(replay, draft);

        assertThat(shown(draft)).contains("Of 33: 1 newly", "Attached by");
    }

    @Test
    void whatSomebodyHasApprovedBesideStaysAndGoesWithTheVersion() throws Exception {
        long draft = draft(34);
        var first = replayed(draft, "Approved");
        var second = replayed(draft, "Later");
        attach(first, draft);
        drafts().propose(draft, 1, Optional.empty(), "mia");
        approve(marketing, draft, "marketing");

        assertThat(told(second, draft)).contains("somebody has approved");
        approve(sales, draft, "sales");

        int version = drafts().find(draft).orElseThrow().version().orElseThrow();
        assertThat(marketing.get("/playbook/versions/" + version).body())
                .contains("/replays/of-draft/" + draft + "?brief=true");
        assertThat(shown(draft)).contains("Approved: 1 newly", "Attached by");
        assertThat(told(second, draft)).contains("is closed");
        assertThat(shown(draft)).contains("Approved: 1 newly");
    }

    @Test
    void aReplayIsRenamedAndANameThatIsNoneIsRefused() throws Exception {
        var replay = replayed(draft(30), "Old");

        marketing.post(replay + "/name", Map.of("name", "With a lower threshold"));
        assertThat(marketing.get(replay).body()).contains("With a lower threshold");
        marketing.post(replay + "/name", Map.of("name", " "));
        marketing.post(replay + "/name", Map.of("name", "x".repeat(101)));

        assertThat(marketing.get(replay).body()).contains("With a lower threshold");
        var seller = STAFF.user(Role.SALES);
        assertThat(seller.post(replay + "/name", Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(seller.post(replay + "/attach", Map.of("draft", "1")).status()).isEqualTo(403);
    }

    @Test
    void replaysSideBySideTellEachFigureAndItsDifference() throws Exception {
        var low = replayed(draft(30), "Low");
        var high = replayed(draft(39), "High");

        var both = marketing.get("/replays/compare?" + id(low) + "&" + id(high)).body();

        assertThat(both)
                .contains(">Low</a>", ">High</a>", low + "/leads?turn=newly", "−1")
                .doesNotContain("different leads");
        assertThat(marketing.get("/replays/compare/endings?" + id(low) + "&" + id(high)).body())
                .contains("\"stack\":\"endings\"", "not answered or never handed over");
        assertThat(marketing.get("/replays/compare?" + id(low)).body())
                .contains("Nothing to compare");
        assertThat(marketing.get("/replays/compare/endings").status()).isEqualTo(404);
        assertThat(marketing.get("/replays").body()).contains("/replays/compare");
    }

    @Test
    void replaysOfOtherStretchesSaySoSideBySide() throws Exception {
        long draft = draft(30);
        var asked = new HashMap<>(asked(draft, "Month"));
        var month = done(marketing.post("/replays", asked));
        asked.put("from", LocalDate.now(ZoneId.systemDefault()).minusDays(7).toString());
        var week = done(marketing.post("/replays", asked));

        assertThat(marketing.get("/replays/compare?" + id(month) + "&" + id(week)).body())
                .contains("different leads, stretches or stages", "Month (");
    }

    private static String id(String replay) {
        return "id=" + replay.substring(replay.lastIndexOf('/') + 1);
    }

    private String shown(long draft) {
        return marketing
                .get("/replays/of-draft/" + draft + "?brief=true")
                .body()
                .replaceAll("<[^>]+>", "");
    }

    private void attach(String replay, long draft) {
        marketing.post(replay + "/attach", Map.of("draft", "" + draft));
    }

    /// What the draft's page says after somebody tried to attach a replay.
    private String told(String replay, long draft) {
        attach(replay, draft);
        return marketing.get("/playbook/drafts/" + draft).body();
    }

    private String replayed(long draft, String name) throws InterruptedException {
        return done(marketing.post("/replays", asked(draft, name)));
    }

    private static String done(Visitor.Reply reply) throws InterruptedException {
        STAFF.plane().part(Replays.class).awaitIdle();
        return reply.header("Location");
    }

    private static Map<String, String> asked(long draft, String name) {
        var today = LocalDate.now(ZoneId.systemDefault());
        return Map.of(
                "name",
                name,
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

    private static void approve(Visitor head, long draft, String side) {
        var fields = Map.of("revision", "1", "read", "yes", "side", side);
        head.post("/playbook/drafts/" + draft + "/approval", fields);
    }

    private static void edit(long draft, String phrase, String other) {
        var found = drafts().find(draft).orElseThrow();
        var text = found.text().replace(phrase, other);
        drafts().keep(draft, found.revision(), found.title(), text, "mia");
    }

    /// A draft with the least threshold, that of the best fit, at another level.
    private static long draft(int level) {
        var text = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        return drafts().begin(
                        Draft.Kind.AGREEMENT,
                        "At least " + level,
                        text.replace("interest: at least 40", "interest: at least " + level),
                        1,
                        "mia");
    }

    private static Drafts drafts() {
        return STAFF.plane().part(Drafts.class);
    }
}
