package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    @Test
    void anOfferShowsItsBriefAndIsAccepted() {
        long lead = enquiries.from("Anna", "Muster");

        assertThat(head.get("/inbox").body())
                .contains("Anna Muster", "Molkerei Alpsee", "Direct enquiry", "enquiry")
                .contains("may be called", "mailings: not known", "left")
                .contains("/inbox/" + lead + "/accept", "value=\"no-budget\"", "about timing");

        assertThat(head.post("/inbox/" + lead + "/accept", Map.of()).header("Location"))
                .isEqualTo("/leads/" + lead);
        assertThat(head.get("/inbox").body()).doesNotContain("/inbox/" + lead + "/accept");
        assertThat(head.get("/leads/" + lead).body()).contains("accepted by");
        assertThat(head.get("/audit").body()).contains("accepted a handover", "lead " + lead);
    }

    @Test
    void theSecondToAcceptReadsWhoHoldsTheLead() {
        long lead = enquiries.from("Berta", "Zweit");
        var other = STAFF.user(Role.HEAD_OF_SALES);
        head.post("/inbox/" + lead + "/accept", Map.of());

        var late = other.post("/inbox/" + lead + "/accept", Map.of());

        assertThat(late.header("Location")).isEqualTo("/inbox");
        assertThat(other.get("/inbox").body()).contains("Nothing was changed: the lead is with");
    }

    @Test
    void aReturnNeedsAReasonAndTakesTheLeadBackToNurture() {
        long lead = enquiries.from("Carla", "Zurueck");

        head.post("/inbox/" + lead + "/return", Map.of("reason", "because"));
        assertThat(head.get("/inbox").body()).contains("Choose a reason", "Carla Zurueck");

        head.post("/inbox/" + lead + "/return", Map.of("reason", "no-budget", "text", "2028"));
        assertThat(head.get("/inbox").body()).doesNotContain("Carla Zurueck");
        assertThat(head.get("/leads/" + lead).body()).contains("No budget");
    }

    @Test
    void aSellerSeesOnlyWhatIsOfferedToThemOrTheirDesk() {
        long lead = enquiries.from("Dora", "Fremd");

        assertThat(seller.get("/inbox").body())
                .contains("Nothing waits for your answer")
                .doesNotContain("Dora Fremd");
        seller.post("/inbox/" + lead + "/accept", Map.of());
        assertThat(head.get("/inbox").body()).contains("Dora Fremd");
    }
}
