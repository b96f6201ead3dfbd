package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Check.gradeIs;
import static dev.staffel.engine.Check.personaIs;
import static dev.staffel.engine.Events.formSays;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Truth;
import org.junit.jupiter.api.Test;

/// How well a lead fits a buying persona.
class GradeTest {

    @Test
    void ofALeadOfWhichTooLittleIsKnownTheGradeIsUnknown() {
        given(aLead()).then(gradeIs("?")).when(learned("account.country", "DE")).then(gradeIs("?"));
    }

    @Test
    void everythingKnownMatches() {
        given(aLead().ofGradeA()).then(gradeIs("A"), personaIs("engineering"));
    }

    @Test
    void whatIsUnknownNeitherHelpsNorHarms() {
        given(aLead().ofGradeA())
                .when(learned("account.staff", ""))
                .then(gradeIs("A"))
                .when(learned("account.staff", "50"))
                .then(gradeIs("B")); // 80 of 95
    }

    @Test
    void theBestPersonaWins() {
        given(
                        aLead().known("role", "purchasing")
                                .known("seniority", "clerk")
                                .known("account.industry", "pharma")
                                .known("account.staff", "3000")
                                .known("account.revenue", "900000000")
                                .known("account.country", "DE"))
                .then(gradeIs("D"), personaIs("commerce")); // 50 of 100 against 40 of 100
    }

    @Test
    void ofEqualSharesTheOneOfWhichMoreIsKnownWins() {
        given(
                        aLead().known("seniority", "head")
                                .known("account.industry", "food")
                                .known("account.country", "AT"))
                .then(
                        gradeIs("A"),
                        personaIs("engineering")); // 55 of 55 each, first in the playbook
        given(
                        aLead().known("seniority", "head")
                                .known("account.industry", "food")
                                .known("account.revenue", "20000000"))
                .then(gradeIs("A"), personaIs("commerce")); // 60 known against 45
    }

    @Test
    void outsideTheDeliveryAreaItIsAtMostD() {
        given(
                        aLead().ofGradeA()
                                .known("account.revenue", "50000000")
                                .known("account.country", "US"))
                .then(gradeIs("D"));
    }

    @Test
    void aTitleGivesRoleAndSeniorityUntilSomebodySaysThem() {
        given(
                        aLead().known("title", "Techn. Leitung")
                                .known("account.industry", "food")
                                .known("account.country", "DE"))
                .then(gradeIs("A"), personaIs("engineering"))
                .when(learned("role", "purchasing"))
                .then(personaIs("commerce"));
    }

    @Test
    void publicSourcesFillOnlyWhatIsUnknown() {
        given(aLead().ofGradeA())
                .when(formSays("account.country", "US"))
                .then(gradeIs("A"))
                .when(learned("account.country", "US"))
                .then(gradeIs("D"));
    }

    @Test
    void eachTraitSaysWhetherItMatchesOrIsUnknown() {
        var story = given(aLead().ofGradeA());
        var engineering = story.engine().explainFit(story.lead()).getFirst();
        assertThat(engineering.traits())
                .extracting(finding -> finding.truth())
                .containsExactly(
                        Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.UNKNOWN, Truth.YES);
        assertThat(engineering.traits().get(3).seen()).isEqualTo("180");
    }
}
