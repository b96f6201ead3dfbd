package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrialsTest {
    private static final String REPLAYS = "/api/v1/replays";
    private static final Movable CLOCK = new Movable();
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh().with(CLOCK);

    /// Signed in just now, for sessions end while the clock is put forward.
    private static Visitor head() {
        return STAFF.user(Role.HEAD_OF_MARKETING);
    }

    @Test
    void aTrialIsRunAnewEachNightShownAndNeverActedOn() throws InterruptedException {
        long draft = draft();
        long berta = berta();
        head().post(
                        "/playbook/drafts/" + draft + "/trial",
                        Map.of("trial", "yes", "revision", "1"));
        look();
        assertThat(nights(draft)).as("before its first midnight").isEmpty();
        assertThat(head().get("/replays/of-draft/" + draft).body())
                .contains("first time in the coming night", "End the trial");

        // past one o'clock of the next night, also from just after midnight
        CLOCK.pass(Duration.ofHours(26));
        look();
        look();

        assertThat(nights(draft)).as("once a night").hasSize(1);
        var told = head().get("/replays/of-draft/" + draft).body();
        assertThat(told).contains("1 lead would have become MQL; under Version 1: 0");
        assertThat(head().get("/replays/trials").body()).contains("1 lead would have become MQL");
        assertThat(head().get("/playbook").body()).contains("/replays/trials");
        assertThat(head().get("/inbox").body()).doesNotContain("Berta");
        isReadByAProgram(draft, berta);

        long first = nights(draft).getFirst().id();
        CLOCK.pass(Duration.ofDays(3)); // the program was off for two of them
        look();

        assertThat(nights(draft)).as("the old night is replaced").hasSize(1);
        assertThat(nights(draft).getFirst().id()).isGreaterThan(first);
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body()).contains("trial begun");

        head().post("/playbook/drafts/" + draft + "/trial", Map.of("trial", "no", "revision", "1"));
        CLOCK.pass(Duration.ofDays(1));
        long last = nights(draft).getFirst().id();
        look();
        assertThat(nights(draft).getFirst().id()).as("an ended trial is not run").isEqualTo(last);
    }

    @Test
    void aProgramLetsADraftRunAsATrial() {
        var program = STAFF.token(Scope.PLAYBOOKS_WRITE, Scope.PLAYBOOKS_READ);
        var path = "/api/v1/playbook-drafts/" + draft();

        var reply =
                program.send(
                        "POST",
                        path + "/trial",
                        "{\"trial\":true}",
                        "Content-Type",
                        "application/json");

        assertThat(reply.body()).contains("\"trial\":true");
        var missing =
                program.send("POST", path + "/trial", "{}", "Content-Type", "application/json");
        assertThat(missing.status()).isEqualTo(422);
    }

    /// Over REST the night of a trial is a replay like any other.
    private static void isReadByAProgram(long draft, long berta) {
        var contract = Contract.of(STAFF);
        var program = STAFF.token(Scope.REPLAYS_READ);
        var night = item(contract.check("GET", REPLAYS, program.get(REPLAYS)), draft);
        var path = REPLAYS + "/" + night.path("id").asLong();

        assertThat(night.path("state").asText()).isEqualTo("done");
        assertThat(night.path("before").asText()).isEqualTo("Version 1");
        var read = program.get(path + "/result");
        var found = contract.check("GET", REPLAYS + "/{id}/result", read).path("summary");
        assertThat(found.path("before").path("entered").asInt()).isZero();
        assertThat(found.path("turns").path("newly").asInt()).isEqualTo(1);
        var newly = program.get(path + "/leads?turn=newly");
        var leads = contract.check("GET", REPLAYS + "/{id}/leads", newly).path("items");
        assertThat(leads.findValuesAsText("lead")).containsExactly("" + berta);
        var both = program.get(path + "/leads/" + berta);
        var histories = contract.check("GET", REPLAYS + "/{id}/leads/{lead}", both);
        assertThat(histories.path("before").path("crossings")).isEmpty();
        assertThat(histories.path("after").path("crossings").get(0).path("stage").asText())
                .isEqualTo("mql");
        assertThat(histories.path("recorded").path("cycles")).as("never acted on").isEmpty();
    }

    private static JsonNode item(JsonNode list, long draft) {
        for (JsonNode item : list.path("items")) {
            if (item.path("draft").asLong() == draft) return item;
        }
        throw new AssertionError("no replay of draft " + draft);
    }

    private static void look() throws InterruptedException {
        STAFF.plane().part(Trials.class).look();
        STAFF.plane().part(Replays.class).awaitIdle();
    }

    private static List<ReplayRecord> nights(long draft) {
        return STAFF.plane().part(Replays.class).before(Long.MAX_VALUE, 50).stream()
                .filter(replay -> replay.draft().equals(java.util.Optional.of(draft)))
                .toList();
    }

    private static long berta() {
        return new Enquiries(STAFF)
                .log(
                        Map.of(
                                "email", "berta@example.com",
                                "last-name", "Berta",
                                "account.name", "Molkerei Alpsee",
                                "origin", "fair",
                                "topic-wanted", "retrofit"),
                        "Price Asked");
    }

    private static long draft() {
        var text = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        var lower = text.replace("interest: at least 60", "interest: at least 30");
        return STAFF.plane()
                .part(Drafts.class)
                .begin(Draft.Kind.AGREEMENT, "Lower threshold", lower, 1, "mia");
    }

    /// The system's clock, which can be put forward.
    private static final class Movable extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void pass(Duration span) {
            ahead = ahead.plus(span);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
