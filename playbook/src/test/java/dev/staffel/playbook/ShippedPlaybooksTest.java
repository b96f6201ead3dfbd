package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.score.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedPlaybooksTest {

    @Test
    void theMachineBuildersPlaybookHasTheThirtyRulesOfItsDefinition() {
        var ids =
                ShippedPlaybooks.maschinenbau().agreement().rules().stream().map(Rule::id).toList();
        for (int number = 1; number <= 30; number++) {
            assertThat(ids).contains("r%02d".formatted(number));
        }
    }

    @Test
    void theTextBooksPlaybookGivesTenForAPaperAndTwentyForAWebinar() {
        var rules = ShippedPlaybooks.textbook().agreement().rules();
        assertThat(rules).extracting(Rule::milliPoints).containsExactly(10_000L, 20_000L);
    }

    @Test
    void everyShippedNumberIsMarkedAsAnEstimate() {
        assertThat(ShippedPlaybooks.maschinenbau().basis().orElseThrow().de())
                .isEqualTo("Praxiswerte für Maschinenbauer mit 50 bis 500 Beschäftigten");
    }

    @ParameterizedTest
    @CsvSource({
        "techn. Ltg.,                        engineering, head",
        "GF,                                 management,  executive",
        "Geschäftsführerin,                  management,  executive",
        "Leiter Instandhaltung,              maintenance, head",
        "Leiterin Instandhaltung,            maintenance, head",
        "Instandhaltungsleiter,              maintenance, head",
        "Einkäufer,                          purchasing,  staff",
        "Strategische Einkäuferin,           purchasing,  staff",
        "Leiter Technischer Einkauf,         purchasing,  head",
        "Head of Engineering,                engineering, head",
        "Plant Manager,                      production,  head",
        "Produktionsleiterin,                production,  head",
        "Betriebsleiter,                     production,  head",
        "Head of Operations,                 production,  head",
        "Kaufm. Leitung,                     commercial,  head",
        "Assistentin der Geschäftsführung,   assistance,  staff",
        "Werkstudent Konstruktion,           student,     staff",
        "Projektingenieurin,                 engineering, staff",
        "Technischer Leiter,                 engineering, head",
        "Teamleiter Produktion,              production,  staff",
        "Maintenance Technician,             maintenance, staff",
        "Managing Director,                  management,  executive",
        "Key Account Managerin,              sales,       staff",
    })
    void realTitlesBecomeARoleAndASeniority(String title, String role, String seniority) {
        var titles = ShippedPlaybooks.maschinenbau().settings().titles();
        assertThat(titles.read(title).role()).as(title).contains(role);
        assertThat(titles.read(title).seniority()).as(title).contains(seniority);
    }

    @ParameterizedTest
    @CsvSource({
        "visit,              visit",
        "email-opened,       mail-opened",
        "chat,               chat",
        "call,               call",
        "fair-talk,          fair-talk",
        "fair-card,          fair-card",
        "download,           general-paper",
        "webinar,            webinar-seen",
        "enquiry,            quotation-request",
        "call.no_need,       no-need",
        "Email Link Clicked, mail-clicked",
        "Webinar Attended,   webinar-attended",
        "Website Visited,    visit",
        "Product Viewed,     product-page",
        "Product List Viewed, visit",
        "Checkout Started,   cart",
        "Order Completed,    order",
        "Signed Up,          registration",
        "Demo Requested,     callback-request",
        "Whitepaper Downloaded, general-paper",
        "Video Playback Completed, reference-viewed",
        "Live Chat Conversation Started, chat",
        "Email Marked as Spam, mail-undeliverable",
        "Unsubscribed,       newsletter-cancelled",
        "Meeting Booked,     meeting-dated",
        "call.not-reached,   call-attempt",
        "call.reached,       call",
    })
    void eventsOfWebsitesAndImportsHaveTheirActivity(String event, String activity) {
        assertThat(activityOf(Claim.of("website", event))).isEqualTo(activity);
    }

    @Test
    void aFormIsToldByItsName() {
        var form = Claim.of("website", "Form Submitted");
        assertThat(activityOf(named(form, "Rückruf-Anfrage"))).isEqualTo("callback-request");
        assertThat(activityOf(named(form, "angebot-retrofit"))).isEqualTo("quotation-request");
        assertThat(activityOf(named(form, "kontakt"))).isEqualTo("form-submitted");
    }

    @Test
    void aPaperOnAProductIsToldByItsTopic() {
        var paper = Claim.of("website", "Paper Downloaded").with("paper", "wp-7");
        assertThat(activityOf(paper)).isEqualTo("general-paper");
        assertThat(activityOf(paper.with("topic", "retrofit"))).isEqualTo("product-paper");
    }

    private static Claim named(Claim claim, String form) {
        return new Claim(
                claim.source(),
                claim.event(),
                claim.path(),
                form,
                claim.campaign(),
                claim.actor(),
                claim.trackingConsent(),
                claim.properties());
    }

    private static String activityOf(Claim claim) {
        var playbook = ShippedPlaybooks.maschinenbau();
        return playbook.settings().activities().get(new Engine(playbook).activityOf(claim)).id();
    }
}
