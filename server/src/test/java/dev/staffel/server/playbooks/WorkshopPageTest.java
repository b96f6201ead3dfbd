package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookValues;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkshopPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    private static final String POINTS = "agreement/rules/r01/points";

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @Test
    void whatCannotBeReadIsNamedAndNotKept() {
        var address = begun();
        var refused = head.post(address + "/workshop/4", Map.of("revision", "1", POINTS, "many"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("many", "problems-title");
        assertThat(draft(address).revision()).isEqualTo(1);
        var late = head.post(address + "/workshop/4", Map.of("revision", "9", POINTS, "50"));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void twelveQuestionsEndWithADraft() {
        var first = head.post("/playbook/workshop", Map.of()).header("Location");
        assertThat(first).endsWith("/workshop/1");
        var address = first.substring(0, first.length() - "/workshop/1".length());
        for (int place = 1; place <= Question.ALL.size(); place++) {
            var page = head.get(address + "/workshop/" + place, "Accept-Language", "en");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("Question " + place + " of 12", "<fieldset");
            var answered =
                    head.post(
                            address + "/workshop/" + place,
                            Map.of(
                                    "revision",
                                    "" + draft(address).revision(),
                                    "agreement/ladder/stages/mql/entries/a/when/interest",
                                    "at least 38"));
            assertThat(answered.status()).isEqualTo(303);
        }
        assertThat(draft(address).text()).contains("interest: at least 38");
        assertThat(draft(address).revision()).isEqualTo(2);
        assertThat(head.get(address + "/workshop/13").status()).isEqualTo(404);
    }

    @Test
    void everyQuestionIsAnsweredByValuesOfTheShippedText() {
        var values = PlaybookValues.of(STAFF.plane().part(PlaybookVersions.class).inForce().text());
        assertThat(Question.ALL).hasSize(12);
        assertThat(Question.ALL)
                .allSatisfy(question ->
                        assertThat(values)
                                .as(question.word())
                                .anyMatch(value -> question.isAnsweredBy(value.path())));
    }

    private String begun() {
        return head.post("/playbook/drafts", Map.of("title", "By questions", "kind", "agreement"))
                .header("Location");
    }

    private static Draft draft(String address) {
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return STAFF.plane().part(Drafts.class).find(id).orElseThrow();
    }
}
