package dev.staffel.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryImportTest {
    private static final String PATH = "/api/v1/playbook-history";

    @RegisterExtension static final RunningStaff FROM = RunningStaff.fresh();
    @RegisterExtension static final RunningStaff SAME = RunningStaff.fresh();
    @RegisterExtension static final RunningStaff OTHER = RunningStaff.fresh();
    @RegisterExtension static final RunningStaff USED = RunningStaff.fresh();

    /// Version 2 signed by both heads, version 3 of working settings.
    @BeforeAll
    static void aHistory() {
        var marketing = FROM.user(Role.HEAD_OF_MARKETING);
        var sales = FROM.user(Role.HEAD_OF_SALES);
        var draft = begin(marketing, "agreement", "interest: at least 40", "interest: at least 35");
        marketing.post(draft + "/propose", Map.of("revision", "2"));
        for (Visitor head : new Visitor[] {marketing, sales}) {
            var side = head == marketing ? "marketing" : "sales";
            var signed =
                    head.post(
                            draft + "/approval",
                            Map.of("revision", "2", "side", side, "read", "yes"));
            assertThat(signed.status()).as(signed.body()).isEqualTo(303);
        }
        var settings = begin(marketing, "settings", "en: Machine builder", "en: Machines");
        assertThat(marketing.post(settings + "/release", Map.of("revision", "2")).status())
                .isEqualTo(303);
        assertThat(FROM.plane().part(PlaybookVersions.class).all()).hasSize(3);
    }

    private static String begin(Visitor head, String kind, String before, String after) {
        var title = "A change of " + kind;
        var draft =
                head.post("/playbook/drafts", Map.of("title", title, "kind", kind))
                        .header("Location");
        var text = FROM.plane().part(PlaybookVersions.class).inForce().text();
        assertThat(text).contains(before);
        head.post(
                draft,
                Map.of("title", title, "text", text.replace(before, after), "revision", "1"));
        return draft;
    }

    @Test
    void aHistoryThatAnEmptyInstallationTakesOverIsToldInTheSameBytes() {
        var told = Zip.exported(FROM);
        var tried = send(SAME, PATH + "?dryRun=true", told);
        var checked = Contract.of(SAME).check("POST", PATH, tried);
        assertThat(checked.path("taken").toString()).isEqualTo("[2,3]");
        assertThat(versions(SAME).all()).hasSize(1);

        var taken = Contract.of(SAME).check("POST", PATH, send(SAME, PATH, told));
        assertThat(taken.path("taken").toString()).isEqualTo("[2,3]");
        assertThat(taken.path("known").asInt()).isEqualTo(1);
        assertThat(Zip.exported(SAME)).isEqualTo(told);
        assertThat(versions(SAME).inForce().number()).isEqualTo(3);

        assertThat(SAME.user(Role.SALES).get("/playbook", "Accept-Language", "en").body())
                .contains("name as written there");
        assertThat(SAME.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("history taken over from files");
        var again = Contract.of(SAME).check("POST", PATH, send(SAME, PATH, told));
        assertThat(again.path("taken")).isEmpty();
        // Whatever has not come to be differently since can be told on from here.
        assertThat(send(FROM, PATH, Zip.exported(SAME)).status()).isEqualTo(200);
    }

    @Test
    void aFirstVersionOfAnotherReleaseTakesThePlaceOfTheOneThatNothingCameOf() {
        var files = Zip.files(Zip.exported(FROM));
        files.put("0001.yaml", "# Of an earlier release\n" + files.get("0001.yaml"));
        // Its engine was made before; it has to be forgotten.
        assertThat(versions(OTHER).playbook(1).name().en()).isEqualTo("Machine builder");
        files.computeIfPresent(
                "0001.yaml",
                (_, text) -> text.replace("en: Machine builder}", "en: Mill builder}"));

        assertThat(send(OTHER, PATH, Zip.of(files)).status()).isEqualTo(200);

        assertThat(versions(OTHER).playbook(1).name().en()).isEqualTo("Mill builder");
        assertThat(Zip.files(Zip.exported(OTHER))).isEqualTo(files);
        // From now on nobody can put another past in its place.
        var refused = send(OTHER, PATH, Zip.exported(FROM));
        assertThat(places(OTHER, refused)).containsExactly("0001.yaml, line 1");
    }

    @Test
    void whereSomethingHasComeOfTheFirstVersionAnotherIsRefused() {
        new Enquiries(USED).from("Anna", "Asks");
        var files = Zip.files(Zip.exported(FROM));
        files.put("0001.yaml", "# Another\n" + files.get("0001.yaml"));
        var refused = send(USED, PATH, Zip.of(files));
        assertThat(places(USED, refused)).containsExactly("0001.yaml");
        assertThat(versions(USED).all()).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsFileAndLine() {
        var files = Zip.files(Zip.exported(FROM));
        var signed = files.get("0002.json");
        files.put("0001.yaml", "bogus: 1\n" + files.get("0001.yaml"));
        files.computeIfPresent(
                "0002.yaml", (_, text) -> text.replace("at least 35", "at least 36"));
        files.computeIfPresent("0003.json", (_, text) -> text.replace("\"settings\"", "\"whim\""));
        files.put("0005.yaml", "name: x");
        files.put("README.md", "ours");
        var reply = send(FROM, PATH, Zip.of(files));
        assertThat(places(FROM, reply))
                .contains("0001.yaml, line 1", "0002.json", "0004.yaml", "0004.json", "0005.json")
                .anyMatch(place -> place.matches("0003.json, line \\d+"));
        assertThat(signed).contains("\"name\" : \"Visitor\"");
        assertThat(versions(FROM).all()).hasSize(3);
    }

    @Test
    void anApprovalHoldsForExactlyOneText() {
        var files = Zip.files(Zip.exported(FROM));
        var hash = versionHash(files.getOrDefault("0002.json", ""));
        files.computeIfPresent(
                "0002.json",
                (_, text) -> text.replaceAll("(\"hash\" : \")" + hash, "$1" + "0".repeat(64)));
        var reply = send(SAME, PATH + "?dryRun=true", Zip.of(files));
        assertThat(messages(SAME, reply)).anyMatch(one -> one.contains("approved another text"));
        files.computeIfPresent(
                "0002.json", (_, text) -> text.replaceFirst("\"sales\"", "\"marketing\""));
        var twice = send(SAME, PATH + "?dryRun=true", Zip.of(files));
        assertThat(messages(SAME, twice)).anyMatch(one -> one.contains("Of side sales it has 0"));
    }

    @Test
    void whatIsNoZipIsSaidSo() {
        var reply = send(SAME, PATH, "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(messages(SAME, reply)).anyMatch(one -> one.contains("no zip"));
        assertThat(FROM.token(Scope.PLAYBOOKS_WRITE).send("POST", PATH, "x").status())
                .isEqualTo(403);
    }

    private static String versionHash(String json) {
        return json.replaceAll("(?s).*\"agreementHash\" : \"([0-9a-f]{64})\".*", "$1");
    }

    private static Visitor.Reply send(RunningStaff staff, String path, byte[] zip) {
        return staff.token(Scope.ADMIN).send("POST", path, zip, "Content-Type", "application/zip");
    }

    private static List<String> places(RunningStaff staff, Visitor.Reply reply) {
        return Contract.of(staff)
                .check("POST", PATH, reply)
                .path("problems")
                .findValuesAsText("at");
    }

    private static List<String> messages(RunningStaff staff, Visitor.Reply reply) {
        return Contract.of(staff)
                .check("POST", PATH, reply)
                .path("problems")
                .findValuesAsText("message");
    }

    private static PlaybookVersions versions(RunningStaff staff) {
        return staff.plane().part(PlaybookVersions.class);
    }
}
