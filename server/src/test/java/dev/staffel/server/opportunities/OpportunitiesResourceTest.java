package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpportunitiesResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String ALL = "/api/v1/opportunities";

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Contract contract = Contract.of(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor crm = STAFF.token(Scope.OPPORTUNITIES_READ, Scope.OPPORTUNITIES_WRITE);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static String user() {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private JsonNode sent(String verb, String pattern, String path, String body) {
        var json = body.replace('\'', '"').replace("USER", user());
        return contract.check(
                verb, pattern, crm.send(verb, path, json, "Content-Type", "application/json"));
    }

    private JsonNode opened(long lead, String title) {
        head.post("/inbox/" + lead + "/accept", Map.of());
        return sent(
                "POST",
                ALL,
                ALL,
                "{'user':'USER','lead':%d,'title':'%s','value':12000050,'closeOn':'2027-01-31'}"
                        .formatted(lead, title));
    }

    @Test
    void aProgramOpensListsChangesAndWins() {
        var one = opened(enquiries.from("Paul", "Programm"), "Line by API");
        var path = ALL + "/" + one.path("id").asLong();
        assertThat(one.path("value").asLong()).isEqualTo(12_000_050);
        assertThat(one.path("step").asText()).isEqualTo("opened");

        var listed = contract.check("GET", ALL, crm.get(ALL + "?step=opened&q=Line+by"));
        assertThat(listed.path("total").asLong()).isEqualTo(1);

        var mark = one.path("mark").asText();
        var changed =
                sent(
                        "PUT",
                        ALL + "/{id}",
                        path,
                        "{'user':'USER','title':'Line 4','competitors':['Tetra'],'mark':'"
                                + mark
                                + "'}");
        assertThat(changed.path("title").asText()).isEqualTo("Line 4");
        assertThat(changed.path("value").isNull()).isTrue();
        var late =
                sent(
                        "PUT",
                        ALL + "/{id}",
                        path,
                        "{'user':'USER','title':'5','mark':'" + mark + "'}");
        assertThat(late.path("code").asText()).isEqualTo("meanwhile");

        var won =
                sent(
                        "POST",
                        ALL + "/{id}/end",
                        path + "/end",
                        "{'user':'USER','won':true,'reason':'trust'}");
        assertThat(won.path("reason").asText()).isEqualTo("trust");
        assertThat(head.get(path.substring("/api/v1".length())).body())
                .contains("Trust and references");
        assertThat(won.path("state").asText()).isEqualTo("won");
        var again =
                sent(
                        "POST",
                        ALL + "/{id}/reopen",
                        path + "/reopen",
                        "{'user':'USER','words':'too soon'}");
        assertThat(again.path("state").asText()).isEqualTo("open");
    }

    @Test
    void aSecondLeadComesInAndGoesOut() {
        var one = opened(enquiries.from("Paula", "Programm"), "Two by API");
        long second = enquiries.from("Pit", "Programm");
        var path = ALL + "/" + one.path("id").asLong() + "/leads/" + second;

        var two = sent("PUT", ALL + "/{id}/leads/{lead}", path, "{'user':'USER'}");
        assertThat(two.path("leads")).hasSize(2);
        var twice = sent("PUT", ALL + "/{id}/leads/{lead}", path, "{'user':'USER'}");
        assertThat(twice.path("code").asText()).isEqualTo("attached");
        var gone = sent("DELETE", ALL + "/{id}/leads/{lead}", path + "?user=" + user(), "");
        assertThat(gone.path("leads")).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var problems =
                sent(
                                "POST",
                                ALL,
                                ALL,
                                "{'user':'nobody','value':-1,'currency':'XYZ','closeOn':'soon'}")
                        .path("problems")
                        .toString();
        assertThat(problems)
                .contains("\"user\"", "\"lead\"", "\"title\"", "\"value\"", "\"currency\"")
                .contains("\"closeOn\"");
        assertThat(crm.get(ALL + "/999999").status()).isEqualTo(404);
        var lost = "{'user':'USER','won':false,'reason':'because'}";
        assertThat(sent("POST", ALL + "/{id}/end", ALL + "/999999/end", lost).toString())
                .contains("price");
    }
}
