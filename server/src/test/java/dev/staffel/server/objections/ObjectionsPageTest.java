package dev.staffel.server.objections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.objections.Objection;
import dev.staffel.store.testing.Traces;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObjectionsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor marketing = STAFF.user(Role.MARKETING);

    /// An objection with one answer.
    private Objection known(String words) {
        seller.post("/objections", Map.of("words", words, "tags", "price, x", "answer", "TCO"));
        return STAFF.plane().part(Library.class).offered("").stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void raise(long lead, Objection objection, String told) {
        seller.post(
                "/leads/" + lead + "/objections",
                Map.of("objection", "" + objection.id(), "told", told, "note", "by the zebra"));
    }

    private static String answer(Objection objection) {
        return "" + objection.answers().getFirst().id();
    }

    private String shown(long lead) {
        return seller.get("/leads/" + lead + "/objections").body();
    }

    private Objection now(Objection objection) {
        return STAFF.plane().part(Library.class).find(objection.id()).orElseThrow();
    }

    @Test
    void anObjectionIsNotedWithItsAnswerAndStandsOnTheTimeline() {
        var price = known("Too <expensive>");
        long lead = enquiries.from("Ella", "Einwand");

        raise(lead, price, answer(price) + " yes");

        assertThat(shown(lead)).contains("Too &lt;expensive&gt;", "TCO", "worked", "by the zebra");
        assertThat(marketing.get("/leads/" + lead).body())
                .contains("Objection raised", "„Too &lt;expensive&gt;“ → TCO · by the zebra");
        assertThat(marketing.get("/leads/" + lead + "/objections/panel").body())
                .contains("Too &lt;expensive&gt;")
                .doesNotContain("Note an objection");
        assertThat(seller.get("/objections").body())
                .contains("worked 1 of 1", "share from 20 cases on");
        assertThat(
                        seller.get("/objections/" + price.id() + "/leads?answer=" + answer(price))
                                .body())
                .contains("Ella Einwand", "by the zebra");
    }

    @Test
    void fromTwentyCasesOnThereIsAShare() {
        var late = known("Delivery takes too long");
        long lead = enquiries.from("Zora", "Zwanzig");
        for (int i = 0; i < 19; i++) raise(lead, late, answer(late) + (i < 14 ? " yes" : " no"));
        assertThat(seller.get("/objections/" + late.id()).body())
                .contains("worked 14 of 19", "share from 20 cases on");

        raise(lead, late, answer(late) + " yes");

        assertThat(seller.get("/objections/" + late.id()).body())
                .contains("worked 15 of 20", "<strong>75")
                .doesNotContain("share from 20 cases on");
    }

    @Test
    void whetherAnAnswerWorkedIsToldLaterAndAnObjectionIsTakenBack() {
        var need = known("We have no need");
        long lead = enquiries.from("Otto", "Offen");
        raise(lead, need, answer(need) + " open");
        assertThat(now(need).answers().getFirst().cases()).isZero();
        var position = position(shown(lead), "outcome");

        seller.post(
                "/leads/" + lead + "/objections/" + position + "/outcome", Map.of("worked", "no"));
        assertThat(shown(lead)).contains("did not work");
        assertThat(now(need).answers().getFirst().cases()).isOne();

        seller.post("/leads/" + lead + "/objections/" + position + "/take-back", Map.of());
        assertThat(shown(lead)).contains("Taken back").doesNotContain("did not work<");
        assertThat(now(need).raised()).isZero();
        assertThat(
                        seller.post(
                                        "/leads/" + lead + "/objections/" + position + "/take-back",
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    private static String position(String body, String what) {
        var found = Pattern.compile("/objections/(\\d+)/" + what).matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void salesChangesTheLibraryAndOthersReadIt() {
        var old = known("You are too small");
        var at = "/objections/" + old.id();
        seller.post(at + "/answers", Map.of("answer", "We are near"));
        seller.post(at + "/answers/" + answer(old), Map.of("answer", "TCO", "retired", "yes"));
        assertThat(seller.get(at).body()).contains("We are near", "no longer offered");
        seller.post(at, Map.of("words", "You are small", "tags", "size", "retired", "yes"));

        assertThat(marketing.get("/objections?tag=size").body()).contains("You are small");
        assertThat(shown(enquiries.from("Kai", "Klein"))).doesNotContain("You are small");
        assertThat(marketing.post(at, Map.of()).status()).isEqualTo(403);
        assertThat(seller.post(at, Map.of("words", "")).status()).isEqualTo(422);
        assertThat(
                        seller.post(
                                        "/objections",
                                        Map.of("words", "x", "tags", "1,2,3,4,5,6,7,8,9"))
                                .body())
                .contains("At most 8 tags");
    }

    @Test
    void whatWasRaisedIsTheSurvivorsAfterAMergeAndGoneAfterErasure() {
        var word = known("Not now");
        long from = enquiries.from("M.", "Erge");
        long into = enquiries.from("Maja", "Merge");
        raise(from, word, answer(word) + " yes");
        STAFF.plane().part(Merges.class).merge(into, from, "dora");
        assertThat(shown(into)).contains("Not now", "by the zebra");
        assertThat(seller.get("/objections/" + word.id() + "/leads").body()).contains("Maja Merge");

        STAFF.user(Role.ADMINISTRATOR)
                .post(
                        "/leads/" + into + "/erasure",
                        Map.of("reference", "ticket 5", "confirm", "Maja Merge"));

        assertThat(now(word).raised()).isZero();
        assertThat(Traces.of("maja", STAFF.sql())).isEmpty();
    }

    @Test
    void aProgramReadsTheLibraryAndNotesWhatWasRaised() {
        var program = STAFF.token(Scope.LEADS_READ, Scope.LEADS_WRITE);
        var contract = Contract.of(STAFF);
        var price = known("Others are cheaper");
        long lead = enquiries.from("Paul", "Programm");
        var path = "/api/v1/leads/" + lead + "/objections";
        var body =
                "{\"user\":\"%s\",\"objection\":%d,\"answer\":%s,\"worked\":true,\"note\":\"hm\"}"
                        .formatted(emailOf(seller), price.id(), answer(price));

        var raised =
                contract.check(
                        "POST",
                        "/api/v1/leads/{id}/objections",
                        program.send("POST", path, body, "Content-Type", "application/json"));

        assertThat(raised.path("items").toString()).contains("Others are cheaper", "\"hm\"");
        var listed = contract.check("GET", "/api/v1/objections", program.get("/api/v1/objections"));
        assertThat(listed.path("items").toString()).contains("\"worked\":1,\"cases\":1");
        var wrong =
                contract.check(
                        "POST",
                        "/api/v1/leads/{id}/objections",
                        program.send(
                                "POST",
                                path,
                                "{\"user\":\"x\"}",
                                "Content-Type",
                                "application/json"));
        assertThat(wrong.path("problems").findValuesAsText("at"))
                .containsExactly("user", "objection");
    }

    private static String emailOf(Visitor visitor) {
        var body = visitor.get("/account").body();
        var address = Pattern.compile("[0-9a-f-]{36}@example\\.org").matcher(body);
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
