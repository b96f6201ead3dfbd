package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    /// Visitors have their ids as addresses.
    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f-]{36})@example\\.org");

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
    void theBriefTellsWhatWasSaidWhatIsOpenAndWhoElseIsThere() {
        enquiries.from("Agnes", "Kollegin");
        long lead = enquiries.from("Alma", "Muster");
        enquiries.log(Map.of("email", "Alma.Muster@example.com"), "Email Delivered");
        head.post("/leads/" + lead + "/notes", Map.of("note", "Asks for a visit in spring"));
        head.post("/leads/" + lead + "/question", Map.of("item", "phone", "text", "wrong number"));

        assertThat(head.get("/inbox").body())
                .contains("Note: Asks for a visit in spring", "Mailing sent")
                .contains("Asked of marketing:", "Phone", "Still to be asked:")
                .contains("Agnes Kollegin", "180 employees")
                .containsPattern(
                        "Why now:</strong> [^<]+ <span class=\"muted\">·</span> Direct enquiry or");
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
        assertThat(head.get("/inbox").body()).doesNotContain("/inbox/" + lead + "/accept");
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

    @Test
    void anOpenClockIsSeenByWhoHasTheLeadAndByTheHeadOfTheirTeamAlone() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(idOf(seller)));
        long lead = enquiries.from("Dorle", "Uhr");
        var otherSide = STAFF.user(Role.HEAD_OF_MARKETING);
        var colleague = STAFF.user(Role.SALES);

        for (Visitor one : List.of(seller, head, STAFF.user(Role.ADMINISTRATOR))) {
            assertThat(one.get("/inbox").body()).contains("/inbox/" + lead + "/accept");
            assertThat(one.get("/leads/" + lead).body()).contains("tag-clock");
        }
        for (Visitor one : List.of(otherSide, colleague)) {
            assertThat(one.get("/inbox").body()).doesNotContain("Dorle Uhr");
            assertThat(one.get("/leads/" + lead).body())
                    .contains("Dorle Uhr")
                    .doesNotContain("tag-clock");
        }
    }

    @Test
    void theHeadOfTheOtherSideAnswersNothing() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(idOf(seller)));
        long lead = enquiries.from("Dirk", "Drüben");
        var otherSide = STAFF.user(Role.HEAD_OF_MARKETING);

        assertThat(otherSide.get("/leads/" + lead).body())
                .doesNotContain("/inbox/" + lead + "/accept", "/inbox/" + lead + "/return");
        otherSide.post("/inbox/" + lead + "/accept", Map.of());

        assertThat(head.get("/inbox").body()).contains("/inbox/" + lead + "/accept");
    }

    @Test
    void whatWaitsIsSeenByWhoLeadsTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        enquiries.from("Wanda", "Wartet");
        var otherSide = STAFF.user(Role.HEAD_OF_MARKETING);

        assertThat(head.get("/inbox/waiting").body()).contains("Wanda Wartet");
        assertThat(otherSide.get("/inbox/waiting").body()).doesNotContain("Wanda Wartet");
        assertThat(otherSide.get("/inbox").body()).doesNotContain("/inbox/waiting");
    }

    @Test
    void theHolderGivesALeadToAColleagueWithAReason() {
        long lead = enquiries.from("Emil", "Weiter");
        var colleague = idOf(STAFF.user(Role.SALES));
        DeskRouting.assign(STAFF.sql(), "sales", List.of(colleague));

        head.post("/inbox/" + lead + "/reassign", Map.of("to", "sales/" + colleague));
        assertThat(head.get("/inbox").body()).contains("Nothing was changed: give a reason");
        head.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/nobody", "reason", "Austria is hers"));
        assertThat(head.get("/inbox").body()).contains("choose a desk or somebody on it");

        head.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/" + colleague, "reason", "Austria is hers", "back", "lead"));

        assertThat(head.get("/leads/" + lead).body())
                .contains("Austria is hers")
                .contains("Given on. Now with: Visitor");
        assertThat(head.get("/audit").body()).contains("gave a lead to somebody else");
        assertThat(seller.post("/inbox/" + lead + "/reassign", Map.of("reason", "mine")).status())
                .as("who does not hold it is told so")
                .isEqualTo(303);
        assertThat(seller.get("/inbox").body()).contains("Nothing was changed");
    }

    @Test
    void whatNobodyIsFreeForWaitsVisiblyAndIsGivenToSomebody() {
        long lead = enquiries.from("Fritz", "Wartend");
        var colleague = idOf(STAFF.user(Role.SALES));
        DeskRouting.assign(STAFF.sql(), "sales", List.of(colleague));

        assertThat(head.get("/inbox").body()).contains("at the desks", "/inbox/waiting");
        assertThat(head.get("/desks").body()).contains("because nobody was free");
        assertThat(head.get("/inbox/waiting?desk=sales").body())
                .contains("Fritz Wartend", "Nobody is free: the desk holds the lead")
                .contains("sales/" + colleague);
        assertThat(head.get("/inbox/waiting?desk=requalification").body())
                .contains("No lead waits at a desk");
        assertThat(seller.get("/inbox/waiting").status()).isEqualTo(403);

        head.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/" + colleague, "reason", "has time", "back", "waiting"));

        assertThat(head.get("/inbox/waiting?desk=sales").body()).doesNotContain("Fritz Wartend");
    }

    @Test
    void ofTwoWhoAcceptAtOnceExactlyOneSucceedsAndTheOtherIsToldWho() throws Exception {
        var anna = STAFF.user(Role.SALES);
        var ben = STAFF.user(Role.SALES);
        for (int round = 0; round < 8; round++) {
            nobodyOnTheDesk();
            long lead = enquiries.from("Gerd" + round, "Umkaempft");
            DeskRouting.assign(STAFF.sql(), "sales", List.of(idOf(anna), idOf(ben)));

            var replies = atOnce(List.of(anna, ben), "/inbox/" + lead + "/accept");

            assertThat(replies.stream().map(reply -> reply.header("Location")))
                    .as("round %s", round)
                    .containsExactlyInAnyOrder("/leads/" + lead, "/inbox");
            boolean isAnnas = replies.getFirst().header("Location").equals("/leads/" + lead);
            assertThat((isAnnas ? ben : anna).get("/inbox").body())
                    .contains("Nothing was changed: the lead is with Visitor (");
            assertThat((isAnnas ? anna : ben).get("/leads?holder=me").body())
                    .contains("Gerd" + round + " Umkaempft");
        }
    }

    @Test
    void eachOfferTellsWhyItStandsWhereItDoesAndKindsAreShownAlone() {
        enquiries.from("Helga", "Vorn");

        assertThat(head.get("/inbox").body())
                .contains("Helga Vorn", "Why here:", "direct enquiry", "fit A", "+40", "+15")
                .contains("/inbox?show=enquiries");
        assertThat(head.get("/inbox?show=enquiries").body()).contains("Helga Vorn");
        assertThat(head.get("/inbox?show=warm").body())
                .contains("No offer is of this kind")
                .doesNotContain("Helga Vorn");
    }

    private static List<Visitor.Reply> atOnce(List<Visitor> visitors, String path)
            throws Exception {
        var start = new CyclicBarrier(visitors.size());
        var replies = new ArrayList<Future<Visitor.Reply>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Visitor visitor : visitors)
                replies.add(
                        threads.submit(() -> {
                            start.await();
                            return visitor.post(path, Map.of());
                        }));
        }
        var done = new ArrayList<Visitor.Reply>();
        for (var reply : replies) done.add(reply.get());
        return done;
    }

    /// The id of the user whom a visitor has signed in as.
    private static String idOf(Visitor visitor) {
        var address = ADDRESS.matcher(visitor.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}
