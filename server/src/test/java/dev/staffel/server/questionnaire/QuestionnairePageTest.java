package dev.staffel.server.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.testing.Traces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Over several talks a lead is asked what the shipped playbook wants to know.
class QuestionnairePageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor caller = STAFF.user(Role.REQUALIFICATION);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor marketing = STAFF.user(Role.MARKETING);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static void answer(Visitor by, long lead, String question, String answer) {
        by.post("/leads/" + lead + "/answers", Map.of("question", question, "answer", answer));
    }

    private static String shown(Visitor by, long lead) {
        return by.get("/leads/" + lead + "/questionnaire").body();
    }

    @Test
    void theFirstOpenQuestionIsAskedAndItsAnswerLeadsToTheNext() {
        long lead = enquiries.from("Frieda", "Erstfrage");
        assertThat(shown(seller, lead))
                .contains("Question 1 of 7", "Has a budget been set aside", "no level yet")
                .contains("value=\"requested\"", "7 questions open", "Asked, not known");

        var reply =
                seller.post(
                        "/leads/" + lead + "/answers",
                        Map.of(
                                "question", "budget",
                                "answer", "requested",
                                "note", "in the <plan> for spring"));

        assertThat(reply.header("Location"))
                .isEqualTo("/leads/" + lead + "/questionnaire?question=decision-known");
        assertThat(shown(seller, lead))
                .contains("Kept: Budget", "15 of 25", "in the &lt;plan&gt; for spring", "Visitor");
    }

    @Test
    void sixtySevenPointsOfSeveralPeopleAreWarmAndAnSqlOnceTheTalkIsDated() {
        long lead = enquiries.from("Walter", "Warm");
        head.post("/inbox/" + lead + "/accept", Map.of());
        answer(caller, lead, "budget", "requested");
        answer(caller, lead, "decision-known", "known");
        answer(caller, lead, "decision-backed", "informed");
        answer(seller, lead, "contact-role", "recommends");
        answer(seller, lead, "need", "clear");
        answer(seller, lead, "solution-fit", "likely");
        answer(seller, lead, "timing", "within-12-months");

        assertThat(shown(seller, lead))
                .contains("67 of 100", "tag-clock\">warm", "Hot from 70 points")
                .contains("What SQL asks for", "Every question has its answer", "Talk by talk");
        assertThat(seller.get("/leads/" + lead + "/questionnaire/panel").body())
                .contains("67 of 100", "requested", "Go on asking");

        assertThat(seller.get("/leads?level=warm").body()).contains("Walter Warm", ">warm<");
        assertThat(seller.get("/leads?level=hot").body()).doesNotContain("Walter Warm");
        assertThat(seller.get("/board?level=warm").body()).contains("Walter Warm");
        assertThat(seller.get("/board?level=cold").body()).doesNotContain("Walter Warm");
        var all = "/api/v1/leads";
        var program = STAFF.token(Scope.LEADS_READ);
        var contract = Contract.of(STAFF);
        var warm = contract.check("GET", all, program.get(all + "?level=warm"));
        assertThat(warm.at("/items/0/level").asText()).isEqualTo("warm");
        assertThat(warm.path("items")).hasSize(1);
        assertThat(contract.check("GET", all, program.get(all + "?level=tepid")).toString())
                .contains("cold, warm, hot");
        assertThat(marketing.get("/leads/" + lead).body())
                .contains("<span class=\"muted\">Budget</span> requested")
                .contains("/leads/" + lead + "/questionnaire/panel");
        enquiries.log(Map.of("email", "Walter.Warm@example.com"), "Meeting Booked");
        assertThat(marketing.get("/leads/" + lead).body()).contains("From SAL to SQL");
    }

    @Test
    void anAnswerIsChangedAndTakenBackAndTheTalksTellBoth() {
        long lead = enquiries.from("Alma", "Anders");
        answer(seller, lead, "need", "general");
        answer(caller, lead, "need", "urgent");
        assertThat(seller.get("/leads/" + lead + "/questionnaire?question=need").body())
                .contains("20 of 20", "Back to “general”");

        answer(seller, lead, "need", "general");
        assertThat(shown(seller, lead)).contains("5 of 20");
        answer(seller, lead, "need", "");
        assertThat(shown(seller, lead)).contains("7 questions open", "open again");
    }

    @Test
    void thatSomethingIsNotKnownIsAnAnswerThatLeavesTheQuestionOpen() {
        long lead = enquiries.from("Uwe", "Unbekannt");
        answer(seller, lead, "budget", "?");
        assertThat(shown(seller, lead))
                .contains("asked, not known", "7 questions open", "Question 2 of 7");
    }

    @Test
    void whatIsNoAnswerIsNotKept() {
        long lead = enquiries.from("Nils", "Nichts");
        answer(seller, lead, "budget", "plenty");
        assertThat(shown(seller, lead)).contains("Nothing was kept", "7 questions open");
        assertThat(
                        seller.post("/leads/" + lead + "/answers", Map.of("question", "weather"))
                                .status())
                .isEqualTo(404);
        assertThat(seller.get("/leads/999999/questionnaire").status()).isEqualTo(404);
    }

    @Test
    void marketingReadsAndDoesNotAnswer() {
        long lead = enquiries.from("Mia", "Liest");
        assertThat(shown(marketing, lead))
                .contains("Has a budget been set aside")
                .doesNotContain("name=\"answer\"");
        assertThat(marketing.post("/leads/" + lead + "/answers", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whatWasAnsweredIsTheSurvivorsAfterAMergeAndGoneAfterErasure() {
        long from = enquiries.from("V.", "Eint");
        long into = enquiries.from("Vera", "Vereint");
        seller.post(
                "/leads/" + from + "/answers",
                Map.of("question", "budget", "answer", "released", "note", "signed by zebra"));
        STAFF.plane().part(Merges.class).merge(into, from, "dora");
        assertThat(shown(seller, into)).contains("25 of 25", "signed by zebra");
        assertThat(shown(seller, from)).doesNotContain("name=\"answer\"");

        STAFF.user(Role.ADMINISTRATOR)
                .post(
                        "/leads/" + into + "/erasure",
                        Map.of("reference", "ticket 4", "confirm", "Vera Vereint"));

        assertThat(Traces.of("zebra", STAFF.sql())).isEmpty();
    }

    @Test
    void aProgramAnswersForAUser() {
        var program = STAFF.token(Scope.LEADS_READ, Scope.LEADS_WRITE);
        var contract = Contract.of(STAFF);
        long lead = enquiries.from("Pia", "Perl");
        var path = "/api/v1/leads/" + lead + "/answers";
        var template = "/api/v1/leads/{id}/answers";
        var user = emailOf(seller);

        var answered =
                contract.check(
                        "POST",
                        template,
                        json(
                                program,
                                path,
                                "{\"user\":\"%s\",\"question\":\"need\",\"answer\":\"clear\",\"note\":\"soon\"}"
                                        .formatted(user)));
        assertThat(answered.path("points").asInt()).isEqualTo(12);
        var read =
                contract.check(
                        "GET",
                        "/api/v1/leads/{id}/questionnaire",
                        program.get("/api/v1/leads/" + lead + "/questionnaire"));
        assertThat(read.path("questions").toString()).contains("\"note\":\"soon\"", "Visitor");
        var wrong =
                contract.check(
                        "POST",
                        template,
                        json(program, path, "{\"user\":\"nobody\",\"question\":\"weather\"}"));
        assertThat(wrong.path("problems").findValuesAsText("at"))
                .containsExactly("user", "question");
    }

    private static String emailOf(Visitor visitor) {
        var body = visitor.get("/account").body();
        var address = java.util.regex.Pattern.compile("[0-9a-f-]{36}@example\\.org").matcher(body);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static Visitor.Reply json(Visitor by, String path, String body) {
        return by.send("POST", path, body, "Content-Type", "application/json");
    }
}
