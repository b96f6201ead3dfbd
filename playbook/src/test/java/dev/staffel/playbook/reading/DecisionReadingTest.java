package dev.staffel.playbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Cause.Kind;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Shape;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.ShippedPlaybooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecisionReadingTest {
    private static final Playbook BOOK = ShippedPlaybooks.maschinenbau();
    private static final Engine ENGINE = new Engine(BOOK);
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Reading GERMAN =
            Reading.of(BOOK, "de", id -> id.equals("7") ? "Anna Wolf" : id);
    private static final Reading ENGLISH = Reading.of(BOOK, "en");

    @Test
    void aFindingReadsAsTicksAndCrossesWithTheValuesSeen() {
        var ticks = GERMAN.finding(ENGINE.explainEntries(aWarmLead(), mql(), today()).getFirst());
        assertThat(ticks.lines())
                .containsExactly(
                        "✗ alles davon",
                        "  ✓ Eignung A (A)",
                        "  ✗ Interesse mindestens 40 (25)",
                        "  ✓ Reife mindestens Vergleich (Vergleich)",
                        "  ✓ Eigeninitiative in den letzten 60 Tagen (einmal)");
    }

    @Test
    void valuesReadAsPeopleWriteThem() {
        assertThat(GERMAN.value("account.revenue", "12000000")).isEqualTo("12.000.000\u00a0€");
        assertThat(ENGLISH.value("account.revenue", "12000000")).isEqualTo("€12,000,000");
        assertThat(GERMAN.value("account.employees", "1800")).isEqualTo("1.800");
        assertThat(GERMAN.value("account.employees", "viele")).isEqualTo("viele");
        assertThat(ENGLISH.value("country", "AT")).isEqualTo("Austria");
        assertThat(GERMAN.value("consent.phone", "no")).isEqualTo("verweigert");
        assertThat(GERMAN.value("topic-wanted", "new-machine")).isEqualTo("Neumaschine");
    }

    @Test
    void aRefusalSaysWhyInTheReadersLanguage() {
        var refused =
                new Fact.Refused(
                        "move to won", new Cause(Kind.PERSON, "not for SALES from mgl", "7"));
        assertThat(GERMAN.fact(refused))
                .isEqualTo(
                        "Nicht getan: in die Stufe Gewonnen. Dieser Wechsel steht Ihren Rollen nach"
                                + " dem Regelwerk nicht zu.");
        assertThat(ENGLISH.fact(refused))
                .isEqualTo(
                        "Not done: move to Won. By the playbook this move is not for your roles.");
    }

    @Test
    void whatIsNotKnownReadsAsAQuestion() {
        var nobody = ENGINE.begin(START, Cause.of(Kind.CRITERIA, "first signal")).lead();
        var ticks = ENGLISH.finding(ENGINE.explainEntries(nobody, mql(), today()).getFirst());
        assertThat(ticks.lines())
                .containsExactly(
                        "✗ all of these",
                        "  ✗ grade A (“?” (too little known))",
                        "  ✗ interest of at least 40 (0)",
                        "  ? maturity at least comparing (not known)",
                        "  ✗ own initiative in the last 60 days (none)");
    }

    @Test
    void theValuesOfATraitReadInTheReadersWords() {
        var fit = ENGINE.explainFit(aWarmLead()).getFirst();
        assertThat(fit.traits().stream().flatMap(trait -> GERMAN.finding(trait).lines().stream()))
                .containsExactly(
                        "✓ Rolle Produktion, Technik oder Instandhaltung (Instandhaltung)",
                        "✓ Ebene Leitung oder oberste Leitung (Leitung)",
                        "✓ Branche Nahrung, Getränke, Pharma, Kosmetik, Lebensmittel, Nahrungsmittel, Pharmazie, Molkerei, Brauerei, Bäckerei, Fleisch, Süßwaren, Dairy, Brewery oder Pharmaceuticals (Molkerei)",
                        "✓ 100 bis 2.000 Beschäftigte (180)",
                        "? Umsatz mindestens 20 Mio. € (nicht bekannt)",
                        "✓ eines davon",
                        "  ✓ Land des Unternehmens Deutschland, Österreich, Schweiz, Belgien, Niederlande, Luxemburg, Polen oder Tschechien (Deutschland)",
                        "  ? Land Deutschland, Österreich, Schweiz, Belgien, Niederlande, Luxemburg, Polen oder Tschechien (nicht bekannt)");
    }

    @Test
    void aPassageReadsWithWhatWasSkipped() {
        var cause = new Cause(Kind.PERSON, "Messegespräch", "7");
        var fact = new Fact.Passed("mgl", "sal", List.of("mql", "handover"), cause);
        assertThat(GERMAN.fact(fact))
                .isEqualTo("Von MGL nach SAL (übersprungen: MQL und Übergabe)");
        assertThat(GERMAN.cause(cause)).isEqualTo("entschieden von Anna Wolf: Messegespräch");
    }

    @Test
    void causesReadByTheirNamesNotTheirIds() {
        assertThat(GERMAN.cause(Cause.of(Kind.CRITERIA, "b")))
                .isEqualTo("Kriterien erfüllt: Gute Eignung");
        assertThat(ENGLISH.cause(Cause.of(Kind.ROUTE, "fit-unknown")))
                .isEqualTo("routed to the desk Requalification");
        assertThat(GERMAN.cause(new Cause(Kind.ANSWER, "no-budget", "7")))
                .isEqualTo("zurückgegeben von Anna Wolf: Kein Budget");
        assertThat(ENGLISH.cause(new Cause(Kind.ANSWER, "accepted", "7")))
                .isEqualTo("accepted by 7");
        assertThat(GERMAN.cause(Cause.of(Kind.DEADLINE, "expire"))).isEqualTo("Frist abgelaufen");
        assertThat(GERMAN.cause(Cause.of(Kind.FALLBACK, "mql")))
                .isEqualTo("Kriterien nicht mehr erfüllt: MQL");
        assertThat(GERMAN.cause(Cause.of(Kind.ENQUIRY, "enquiry"))).isEqualTo("Anfrage");
    }

    @Test
    void anOfferReadsWithItsDeadlineInTheCompanysZone() {
        var cause = Cause.of(Kind.ROUTE, "qualified");
        assertThat(GERMAN.fact(new Fact.Offered(1, "sales", "mql", cause)))
                .isEqualTo("Angeboten an das Team Vertrieb, Frist „MQL“");
        var routed = new Fact.Routed(1, Optional.of("7"), START, cause);
        assertThat(GERMAN.fact(routed)).isEqualTo("Angeboten an Anna Wolf");
        assertThat(ENGLISH.fact(routed)).isEqualTo("Offered to 7");
    }

    @Test
    void whatMarketingOwesReadsByName() {
        var cause = Cause.of(Kind.CRITERIA, "a");
        assertThat(GERMAN.fact(new Fact.Owed(List.of("name", "reach"), cause)))
                .isEqualTo("Marketing schuldet: Name und Mail oder Telefon");
        assertThat(ENGLISH.fact(new Fact.Owed(List.of("asked:data-missing"), cause)))
                .isEqualTo("Marketing owes: Data are missing or wrong");
    }

    @Test
    void holdersRead() {
        assertThat(GERMAN.holder(new Holder.Seller("sales", "7")))
                .isEqualTo("Anna Wolf (Vertrieb)");
        assertThat(GERMAN.holder(new Holder.Head("sales"))).isEqualTo("Leitung des Teams Vertrieb");
        assertThat(ENGLISH.holder(new Holder.Marketing())).isEqualTo("marketing");
    }

    private static Lead aWarmLead() {
        var lead = ENGINE.begin(START, Cause.of(Kind.CRITERIA, "first signal")).lead();
        var known =
                Map.of(
                        "title", "Leiter Instandhaltung",
                        "account.industry", "Molkerei",
                        "account.employees", "180",
                        "account.country", "DE");
        var learned = new Signal.Learned(START, START, Trust.STAFF, new TreeMap<>(known));
        lead = ENGINE.apply(lead, learned).lead();
        var asked = new Shape(1, Claim.of("website", "Technical Question Asked"));
        return ENGINE.apply(lead, new Signal.Acted(START, START, asked, 0)).lead();
    }

    private static Stage mql() {
        return BOOK.agreement().ladder().stage("mql");
    }

    private static int today() {
        return ENGINE.day(START);
    }
}
