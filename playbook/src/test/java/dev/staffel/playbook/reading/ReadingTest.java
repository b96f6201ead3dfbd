package dev.staffel.playbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.playbook.ShippedPlaybooks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Playbook BOOK = ShippedPlaybooks.maschinenbau();
    private static final Reading GERMAN = Reading.of(BOOK, "de");
    private static final Reading ENGLISH = Reading.of(BOOK, "en");

    @Test
    void aWayIntoAStageReadsAsOneSentence() {
        var mql = BOOK.agreement().ladder().stage("mql");
        assertThat(GERMAN.entry(mql, mql.entries().getFirst()))
                .isEqualTo(
                        "Bei Eignung A, Interesse mindestens 40, Reife mindestens Vergleich und Eigeninitiative in den letzten 60 Tagen rückt ein Lead in die Stufe MQL (Sehr gute Eignung).");
        assertThat(ENGLISH.entry(mql, mql.entries().getFirst()))
                .isEqualTo(
                        "With grade A, interest of at least 40, maturity at least comparing and own initiative in the last 60 days a lead moves to the stage MQL (Very good fit).");
    }

    @Test
    void aRuleReadsWithItsFadingAndItsLimit() {
        assertThat(rule(GERMAN, "r04"))
                .isEqualTo(
                        "„Technische Frage“ bringt 25 Punkte; sie halbieren sich alle 60 Tage und zählen höchstens 3-mal in 90 Tagen.");
        assertThat(rule(ENGLISH, "r04"))
                .isEqualTo(
                        "“Technical question” gives 25 points; they halve every 60 days and count at most 3 times in 90 days.");
        assertThat(rule(GERMAN, "r08"))
                .isEqualTo(
                        "„Messegespräch mit Vorhaben“ bringt 40 Punkte; sie halbieren sich alle 120 Tage und zählen nur einmal je Messe. Gezählt wird „Messegespräch“.");
        assertThat(rule(ENGLISH, "r14"))
                .isEqualTo(
                        "“White paper on a product” gives 10 points; they halve every 90 days and count for at most 3 different ones in 90 days.");
        assertThat(rule(GERMAN, "r12"))
                .endsWith("Gezählt wird „Webinar gesehen“ ab einem Wert von 50.");
    }

    @Test
    void aRuleThatTakesPointsSaysSo() {
        assertThat(rule(GERMAN, "r28"))
                .isEqualTo(
                        "„Karriereseite mindestens zweimal besucht“ kostet 15 Punkte; der Abzug endet nach 180 Tagen und zählt höchstens einmal in 180 Tagen. Gezählt wird „Karriereseite“ vom 2. Mal an. Zählt nur mit Einwilligung ins Tracking.");
        assertThat(rule(ENGLISH, "r29"))
                .isEqualTo(
                        "“Newsletter cancelled” takes 15 points off; the deduction ends after 180 days and counts only once.");
    }

    @Test
    void aReturnAfterALongAbsenceReads() {
        assertThat(rule(ENGLISH, "r27"))
                .isEqualTo(
                        "“Came back after at least 90 days” gives 10 points; they halve every 30 days and count at most once in 180 days. What counts is the first activity after at least 90 days without any.");
    }

    @Test
    void theFallbackReads() {
        assertThat(chapter(GERMAN, "criteria"))
                .contains(
                        "Gilt 30 Tage lang keiner der Wege in die Stufe MQL, auch nicht mit 10 Punkten weniger Interesse, fällt der Lead auf MGL zurück, solange Marketing zuständig ist.",
                        "Nach einer Rückgabe wird ein Lead erst wieder MQL bei Eigeninitiative seit der Rückgabe in den letzten 60 Tagen.");
        assertThat(chapter(ENGLISH, "criteria"))
                .contains(
                        "When none of the ways to the stage MQL has held for 30 days, not even with 10 points less interest, the lead falls back to MGL, as long as marketing holds it.");
    }

    @Test
    void maturityReadsPhaseByPhase() {
        assertThat(chapter(GERMAN, "maturity"))
                .contains(
                        "Für Reife Vergleich spricht: 2 verschiedene „Whitepaper zu einem Produkt“ in 60 Tagen zu einem Thema.",
                        "Für Reife Vergleich spricht: „Preisseite besucht“ an 2 Tagen in 14 Tagen.",
                        "Reife altert: Entscheidung gilt 90 Tage, Vergleich 120 Tage nach dem letzten Beleg, dann eine Stufe weniger.");
        assertThat(chapter(ENGLISH, "maturity"))
                .contains(
                        "Maturity deciding shows by: “At least half of a webinar seen” and 2 times “Technical question” in 60 days.");
    }

    @Test
    void aPersonaReadsWithItsWeightsAndTheReadersNumbers() {
        var commercial = BOOK.agreement().personas().getLast();
        assertThat(GERMAN.persona(commercial))
                .isEqualTo(
                        "Die Buyer Persona „Kaufmann“ wünscht: Geschäftsführung, kaufmännische Leitung oder Einkauf (20); Leitung oder höher (25); Nahrung, Getränke, Pharma oder Kosmetik (20); 50 bis 1.000 Beschäftigte (10); Umsatz von 20 bis 500 Mio. € (15); DACH, Benelux, Polen oder Tschechien (10).");
        assertThat(ENGLISH.trait(commercial.traits().get(4)))
                .isEqualTo(
                        "Revenue of €20 to 500 million – revenue from €20 million to €500 million: weight 15.");
        assertThat(GERMAN.trait(commercial.traits().get(3)))
                .isEqualTo("50 bis 1.000 Beschäftigte: Gewicht 10.");
    }

    @Test
    void countriesReadByTheirNamesAndOnce() {
        var region = BOOK.agreement().personas().getFirst().traits().getLast();
        assertThat(GERMAN.criterion(region.criterion()))
                .isEqualTo(
                        "Land des Unternehmens oder Land Deutschland, Österreich, Schweiz, Belgien, Niederlande, Luxemburg, Polen oder Tschechien");
    }

    @Test
    void routesAndClocksRead() {
        assertThat(chapter(GERMAN, "handover"))
                .contains(
                        "Eine Anfrage geht bei Eignung A, B oder C an das Team Vertrieb, Frist „Direktanfrage“.",
                        "Jede andere Anfrage geht an das Team Nachqualifizierung, Frist „Direktanfrage“.",
                        "„MQL kurz vor der Entscheidung“: Antwort in 9 Arbeitsstunden, Erinnerung nach 4,5 Arbeitsstunden, Meldung an die Leitung nach 13,5 Arbeitsstunden, erster Kontakt in 9 Arbeitsstunden.",
                        "War ein Lead mindestens in der Reife Vergleich und in 30 Tagen mindestens 3-mal aktiv, und folgt dann 14 Tage lang nichts, erfährt es, wer zuständig ist.");
        assertThat(chapter(ENGLISH, "handover"))
                .contains(
                        "Any other MQL goes to the desk Sales, clock “MQL”.",
                        "“Direct enquiry”: answer within 4 working hours, reminder after 2 working hours, the head is told after 8 working hours, first contact on the same working day.");
        assertThat(chapter(Reading.of(ShippedPlaybooks.textbook(), "de"), "handover"))
                .contains("Jede Anfrage geht an das Team Vertrieb, Frist „MQL“.");
    }

    @Test
    void whatSalesOwesReads() {
        assertThat(chapter(GERMAN, "handover"))
                .contains(
                        "Das Team „Vertrieb“ (Vertrieb): 4-mal in 15 Tagen versucht, bevor jemand als nicht erreicht gilt; je Mitglied höchstens 4 neue Leads in der Woche und 25 offene, nach einer Messe sind alle in 3 Tagen verteilt.",
                        "Nach der Annahme wird nach 180 Arbeitsstunden nach dem Ergebnis gefragt und nach 270 Arbeitsstunden die Rückgabe vorgeschlagen.",
                        "Als Kontakt oder Versuch zählt: „Telefonat“, „Anruf, nicht erreicht“, „Persönliche Mail“, „Termin“ oder „Kein Bedarf (Gespräch)“.",
                        "In den ersten 30 Tagen wird nur erinnert; die Leitung erfährt nichts.");
        assertThat(chapter(ENGLISH, "handover"))
                .contains(
                        "The desk “Requalification” (requalification): tried 3 times within 7 days before somebody counts as not reached.",
                        "After accepting, the outcome is asked for after 180 working hours and a return is proposed after 270 working hours.");
    }

    @Test
    void theQuestionnaireReads() {
        assertThat(chapter(GERMAN, "questionnaire"))
                .contains(
                        "„Budget“ (Ist für das Vorhaben schon ein Budget vorgesehen?): freigegeben 25, beantragt 15, Rahmen bekannt 8, keins 0.",
                        "Warm ab 40 Punkten, heiß ab 70 und mindestens 12 bei „Bedarf“ und mindestens 14 bei „Zeitpunkt“; mit mehr als 2 offenen Fragen bleibt die Einstufung offen.");
        assertThat(chapter(ENGLISH, "criteria"))
                .contains(
                        "With points in the questionnaire at least 60, points for “Budget” at least 8, points for “Way of the decision” at least 5, points for “Need” at least 12, points for “Timing” at least 6 and “Meeting dated” or “Meeting” in the last 180 days a lead moves to the stage SQL (Questionnaire met and an advisory meeting dated or held).");
    }

    @Test
    void aSecondPersonReads() {
        assertThat(rule(GERMAN, "r26"))
                .isEqualTo(
                        "„Zweite Person im Unternehmen interessiert sich“ bringt 15 Punkte; sie halbieren sich alle 60 Tage und zählen höchstens einmal in 60 Tagen. Gezählt wird jede andere Person des Unternehmens, deren Interesse mindestens 20 erreicht.");
    }

    @Test
    void returnReasonsReadWithWhatFollows() {
        assertThat(chapter(GERMAN, "returns"))
                .contains(
                        "„Kein Budget“: zurück ins Nurturing auf die Strecke „Business Case“; zählt als zu früh übergeben.",
                        "„Angaben fehlen oder sind falsch“: Marketing ergänzt, Frist „Fehlende Pflichtangabe“; zählt als Versäumnis des Marketings.",
                        "„Nicht erreicht“: zurück ins Nurturing auf die Strecke „Nicht erreicht“; erst nach den zugesagten Versuchen.");
        assertThat(chapter(ENGLISH, "returns"))
                .contains(
                        "“Another topic (spare part, service)”: stays with sales and is routed anew; counts as not fitting.");
    }

    @Test
    void requiredDataRead() {
        assertThat(chapter(GERMAN, "required-data"))
                .contains(
                        "Mail oder Telefon: Mailadresse, Telefon oder Mobiltelefon bekannt.",
                        "Thema: gewünschtes Thema bekannt; oder Interesse an Neumaschine, Automatisierung und Robotik, Retrofit, Service und Ersatzteile oder Condition Monitoring mindestens 1.");
    }

    @Test
    void movesReadWithWhoDecides() {
        assertThat(chapter(GERMAN, "moves"))
                .contains(
                        "Von SAL nach SQL: entschieden durch die Kriterien, Vertrieb oder Leitung Vertrieb.",
                        "Von jeder Stufe nach Disqualifiziert: entschieden durch Marketing, Nachqualifizierung, Vertrieb, Leitung Marketing, Leitung Vertrieb oder Administration.");
    }

    @Test
    void alternativesWithinConditionsAreBracketedOnlyWhereItWouldBeOpenWhatBelongsTogether() {
        var email = new Criterion.Known(Field.named("email"));
        var phone = new Criterion.Known(Field.named("phone"));
        var hot = new Criterion.AtLeast(Field.named("interest"), 70_000);
        assertThat(GERMAN.criterion(Criterion.all(hot, Criterion.any(email, phone))))
                .isEqualTo("Interesse mindestens 70 und Mailadresse oder Telefon bekannt");
        assertThat(GERMAN.criterion(Criterion.all(email, Criterion.any(hot, phone))))
                .isEqualTo(
                        "Mailadresse bekannt und (Interesse mindestens 70 oder Telefon bekannt)");
        assertThat(ENGLISH.criterion(Criterion.any(email, Criterion.all(hot, phone))))
                .isEqualTo("mail address known or (interest of at least 70 and phone known)");
        assertThat(ENGLISH.criterion(new Criterion.Not(Criterion.all(hot, phone))))
                .isEqualTo("not (interest of at least 70 and phone known)");
        assertThat(ENGLISH.criterion(new Criterion.Not(email))).isEqualTo("mail address unknown");
        assertThat(GERMAN.criterion(new Criterion.Not(hot))).isEqualTo("Interesse unter 70");
        assertThat(GERMAN.criterion(Criterion.always())).isEqualTo("immer");
    }

    @Test
    void everyPartOfBothShippedPlaybooksReadsInBothLanguages() {
        for (Playbook book : List.of(BOOK, ShippedPlaybooks.textbook())) {
            for (String language : List.of("de", "en")) {
                assertThat(Reading.of(book, language).all())
                        .allSatisfy(section -> {
                            assertThat(section.title()).isNotBlank();
                            assertThat(section.sentences()).doesNotContain("").isNotEmpty();
                        });
            }
        }
    }

    @Test
    void whatIsSignedStandsApartFromWhatTheOwnerReleases() {
        assertThat(GERMAN.all().stream().filter(section -> !section.agreed()).map(Section::id))
                .containsExactly("topics", "activities", "journeys", "titles");
    }

    private static String rule(Reading reading, String id) {
        return BOOK.agreement().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(reading::rule)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> chapter(Reading reading, String id) {
        return reading.all().stream()
                .filter(section -> section.id().equals(id))
                .flatMap(section -> section.sentences().stream());
    }
}
