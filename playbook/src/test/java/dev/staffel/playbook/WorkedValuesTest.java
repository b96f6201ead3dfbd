package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.engine.Claim;
import org.junit.jupiter.api.Test;

/// The values of the default definition that were worked by hand come out of the shipped playbooks.
class WorkedValuesTest {
    private static final Claim TECHNICAL_QUESTION = claim("Technical Question Asked");
    private static final Claim WEBINAR = claim("Webinar Attended");
    private static final Claim ENQUIRY = claim("Quotation Requested").with("topic", "retrofit");

    private static Claim claim(String event) {
        return Claim.of("website", event);
    }

    private static Claim paper(String name) {
        return claim("Paper Downloaded").with("topic", "retrofit").with("paper", name);
    }

    private static Walk machineBuilder() {
        return Walk.under(ShippedPlaybooks.maschinenbau());
    }

    private static Walk headOfMaintenance() {
        return machineBuilder()
                .known(
                        "title", "Leiter Instandhaltung",
                        "account.industry", "Molkerei",
                        "account.employees", "180",
                        "account.country", "DE");
    }

    /// Of 100 known 80 match: the company is too small, and its revenue is not enough.
    private static Walk ofGradeB() {
        return machineBuilder()
                .known(
                        "role", "production",
                        "seniority", "head",
                        "account.industry", "Pharma",
                        "account.employees", "40",
                        "account.revenue", "5000000",
                        "account.country", "AT",
                        "consent.web_tracking", "no");
    }

    @Test
    void aHeadOfMaintenanceOfADairyIsGradeA() {
        var lead = headOfMaintenance();
        assertThat(lead.grade()).isEqualTo("A");
        assertThat(lead.fit()).isEqualTo("engineering 95/95");
    }

    @Test
    void twoPapersAndAWebinarAreNotEnough() {
        var lead = headOfMaintenance().complete().did(paper("a"));
        lead.onDay(5).did(paper("b")).onDay(10).did(WEBINAR, 80);
        assertThat(lead.interestOnDay(10)).isCloseTo(38_881, within(1L));
        assertThat(lead.stage()).isEqualTo("mgl");
    }

    @Test
    void aTechnicalQuestionMakesItAnMql() {
        var lead = headOfMaintenance().complete().did(paper("a"));
        lead.onDay(5).did(paper("b")).onDay(10).did(WEBINAR, 80);
        lead.onDay(12).did(TECHNICAL_QUESTION);
        assertThat(lead.interestOnDay(12)).isCloseTo(63_287, within(1L));
        assertThat(lead.entry()).isEqualTo("a");
        assertThat(lead.stage()).isEqualTo("handover");
        assertThat(lead.holder()).isEqualTo("desk:sales");
        assertThat(lead.clock()).isEqualTo("mql");
    }

    @Test
    void aTalkAtAFairAndAReplyAreEnoughWithoutTracking() {
        var lead = ofGradeB().complete().did(claim("Fair Talk").with("fair", "interpack"));
        assertThat(lead.grade()).isEqualTo("B");
        assertThat(lead.stage()).isEqualTo("mgl");
        lead.onDay(20).did(claim("Email Replied").with("topic", "service"));
        assertThat(lead.interestOnDay(20)).isCloseTo(55_636, within(1L));
        assertThat(lead.entry()).isEqualTo("b");
        assertThat(lead.holder()).isEqualTo("desk:sales");
    }

    @Test
    void itIsBelowFortyAfterSixtyTwoDaysAndNotBefore() {
        var lead = ofGradeB().did(claim("Fair Talk").with("fair", "interpack"));
        lead.onDay(20).did(claim("Email Replied"));
        assertThat(lead.interestOnDay(62)).isGreaterThanOrEqualTo(40_000);
        assertThat(lead.interestOnDay(63)).isLessThan(40_000);
    }

    @Test
    void aBuyerInALargePharmaceuticalCompanyIsGradeD() {
        var lead =
                machineBuilder()
                        .known(
                                "title", "Sachbearbeiter Einkauf",
                                "account.industry", "Pharma",
                                "account.employees", "3000",
                                "account.revenue", "900000000",
                                "account.country", "DE");
        assertThat(lead.grade()).isEqualTo("D");
        assertThat(lead.fit()).isEqualTo("commercial 50/100");
    }

    @Test
    void anEnquiryOfAGoodFitGoesToSalesUnderItsClock() {
        var lead = headOfMaintenance().did(ENQUIRY);
        assertThat(lead.holder()).isEqualTo("desk:sales");
        assertThat(lead.clock()).isEqualTo("enquiry");
        assertThat(lead.stage()).isEqualTo("handover");
    }

    @Test
    void anEnquiryOfWhomNothingIsKnownGoesToRequalification() {
        var lead = machineBuilder().did(ENQUIRY);
        assertThat(lead.grade()).isEqualTo("?");
        assertThat(lead.holder()).isEqualTo("desk:requalification");
        assertThat(lead.clock()).isEqualTo("enquiry");
    }

    @Test
    void aCallBackATrialAndASpecificationAreEnquiriesToo() {
        for (String event :
                new String[] {"Callback Requested", "Trial Requested", "Drawing Uploaded"}) {
            assertThat(headOfMaintenance().did(claim(event)).holder())
                    .as(event)
                    .isEqualTo("desk:sales");
        }
        assertThat(headOfMaintenance().did(claim("Price Asked")).holder()).isEqualTo("marketing");
    }

    @Test
    void anMqlCloseToADecisionHasTheShorterClock() {
        var lead =
                headOfMaintenance().complete().did(claim("Price Asked").with("topic", "retrofit"));
        assertThat(lead.stage()).isEqualTo("mgl");
        lead.onDay(1).did(paper("a"));
        assertThat(lead.entry()).isEqualTo("a");
        assertThat(lead.clock()).isEqualTo("mql-deciding");
    }

    @Test
    void anMqlOfUnknownFitGoesToRequalification() {
        var lead = machineBuilder().complete().did(claim("Price Asked"));
        lead.onDay(1).did(TECHNICAL_QUESTION).onDay(2).did(paper("a"));
        assertThat(lead.entry()).isEqualTo("fit-unknown");
        assertThat(lead.holder()).isEqualTo("desk:requalification");
        assertThat(lead.clock()).isEqualTo("requalification");
    }

    @Test
    void withoutWhatMarketingOwesTheMqlWaits() {
        var lead = headOfMaintenance().did(claim("Price Asked")).onDay(1).did(claim("Price Asked"));
        assertThat(lead.stage()).isEqualTo("mql");
        assertThat(lead.holder()).isEqualTo("marketing");
        assertThat(lead.missing()).containsExactly("name", "company", "reach", "topic", "origin");
        lead.complete().did(paper("a"));
        assertThat(lead.stage()).isEqualTo("handover");
    }

    @Test
    void inTheTextBookTwoPapersAndAWebinarPassAndThirtyPointsDoNot() {
        var lead =
                Walk.under(ShippedPlaybooks.textbook())
                        .complete()
                        .known("title", "Marketing Manager", "account.employees", "120")
                        .did(paper("a"));
        lead.onDay(100).did(WEBINAR, 80);
        assertThat(lead.interestOnDay(400)).isEqualTo(30_000);
        assertThat(lead.holder()).isEqualTo("marketing");
        lead.onDay(200).did(paper("b"));
        assertThat(lead.interestOnDay(400)).isEqualTo(40_000);
        assertThat(lead.holder()).isEqualTo("desk:sales");
    }

    private static Walk acceptedByAnna() {
        var lead = headOfMaintenance().complete().did(ENQUIRY).accepted("anna");
        assertThat(lead.stage()).isEqualTo("sal");
        return lead;
    }

    private static Walk answered() {
        return acceptedByAnna()
                .known(
                        "answer.budget", "requested",
                        "answer.decision-known", "known",
                        "answer.decision-backed", "informed",
                        "answer.contact-role", "recommends",
                        "answer.need", "clear",
                        "answer.solution-fit", "likely",
                        "answer.timing", "within-12-months");
    }

    @Test
    void sixtySevenPointsOfTheQuestionnaireAreWarm() {
        assertThat(answered().answered()).isEqualTo("67 WARM, 0 open");
        assertThat(answered().stage()).isEqualTo("sal");
    }

    @Test
    void itIsAnSqlOnceTheTalkIsDated() {
        assertThat(answered().did(claim("Meeting Booked")).stage()).isEqualTo("sql");
    }

    @Test
    void withThreeOpenQuestionsThereIsNoLevel() {
        var lead = acceptedByAnna();
        lead.known(
                "answer.budget", "released",
                "answer.need", "urgent",
                "answer.timing", "within-6-months",
                "answer.solution-fit", "checked");
        assertThat(lead.answered()).isEqualTo("75 no level, 3 open");
        lead.known("answer.decision-known", "unknown");
        assertThat(lead.answered()).isEqualTo("75 HOT, 2 open");
        lead.onDay(1).known("answer.need", "general", "answer.decision-backed", "backed");
        lead.known("answer.contact-role", "decides");
        assertThat(lead.answered()).isEqualTo("75 WARM, 0 open");
    }

    @Test
    void withoutABudgetItIsNoSql() {
        var lead =
                answered()
                        .onDay(1)
                        .known("answer.budget", "none", "answer.timing", "within-6-months");
        lead.known("answer.need", "urgent", "answer.solution-fit", "checked");
        assertThat(lead.answered()).isEqualTo("70 HOT, 0 open");
        assertThat(lead.did(claim("Meeting Held")).stage()).isEqualTo("sal");
    }
}
