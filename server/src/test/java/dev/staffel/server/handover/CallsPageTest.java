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

/// An enquiry of somebody of whom too little is known goes to requalification first.
class CallsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);
    private long lead;

    @BeforeEach
    void anEnquiryOfSomebodyUnknown() {
        DeskRouting.assign(STAFF.sql(), "requalification", List.of());
        var email = "u" + System.nanoTime() + "@example.com";
        lead =
                new Enquiries(STAFF)
                        .log(
                                Map.of(
                                        "email",
                                        email,
                                        "last-name",
                                        "Unbekannt",
                                        "phone",
                                        "+49 89 1234"),
                                "Quotation Requested");
    }

    @Test
    void theCallListTellsWhomToCallWhyAndWhatToAskFor() {
        assertThat(head.get("/calls").body())
                .contains("Unbekannt", "tel:+49891234", "tried 0 of 3 times in 7 days")
                .contains("first try by", "Direct enquiry");
        assertThat(STAFF.user(Role.REQUALIFICATION).get("/calls").body())
                .as("who is not on the desk has nobody to call")
                .contains("Nobody to call");
        assertThat(STAFF.user(Role.SALES).get("/calls").status()).isEqualTo(403);
    }

    @Test
    void afterThePromisedTriesALeadIsReturnedAsNotReached() {
        var notReached = Map.of("reason", "not-reached", "back", "calls");

        head.post("/inbox/" + lead + "/return", notReached);
        assertThat(head.get("/calls").body()).contains("Tried 0 of 3 times in 7 days so far");

        for (int i = 0; i < 3; i++) {
            var called =
                    head.post(
                            "/leads/" + lead + "/calls",
                            Map.of("talk", "not-reached", "back", "calls"));
            assertThat(called.header("Location")).isEqualTo("/calls");
        }
        assertThat(head.get("/calls").body()).contains("tried 3 of 3 times");
        head.post("/inbox/" + lead + "/return", notReached);

        assertThat(head.get("/calls").body()).doesNotContain("/inbox/" + lead + "/");
    }

    @Test
    void whatIsPassedOnGoesToSales() {
        var reply = head.post("/inbox/" + lead + "/accept", Map.of("back", "calls"));

        assertThat(reply.header("Location")).isEqualTo("/calls");
        assertThat(head.get("/calls").body()).doesNotContain("/inbox/" + lead + "/accept");
        assertThat(STAFF.user(Role.HEAD_OF_SALES).get("/inbox").body())
                .contains("/inbox/" + lead + "/accept");
    }
}
