package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProblemsTest {

    @ParameterizedTest
    @FieldSource("dev.staffel.playbook.Breakages#ALL")
    void eachBreakageIsFoundAtItsPlace(Breakages.Breakage breakage) {
        assertThat(problems(breakage.text())).extracting(Problem::path).contains(breakage.path());
    }

    @Test
    void aSlipOfThePenIsToldWithItsPlaceAndTheWordThatWasMeant() {
        var problem = only("points: 10", "pionts: 10", "pionts");
        assertThat(problem.in("de"))
                .isEqualTo(
                        "Zeile 79, Spalte 7, agreement.rules.white-paper.pionts: „pionts“ ist hier nicht bekannt. Meinten Sie „points“?");
        assertThat(problem.in("en"))
                .isEqualTo(
                        "line 79, column 7, agreement.rules.white-paper.pionts: 'pionts' is not known here. Did you mean 'points'?");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheText() {
        var text =
                ShippedPlaybooks.text("textbook")
                        .replace("override-holds: 30 days", "override-holds: long")
                        .replace("points: 20", "points: many")
                        .replace("weight: 50", "weight: 40")
                        .replace("desk: sales", "desk: nobody")
                        .replace("thing: paper", "thing: ''");
        assertThat(problems(text))
                .extracting(Problem::path)
                .containsExactly(
                        "agreement.ladder.override-holds",
                        "agreement.rules.webinar.points",
                        "agreement.personas.marketing-manager",
                        "agreement.handover.routes.enquiry.desk",
                        "agreement.handover.routes.qualified.desk",
                        "settings.activities.white-paper.thing");
    }

    @Test
    void weightsThatDoNotAddUpSayByHowMuch() {
        assertThat(only("weight: 30", "weight: 35", "personas").in("de"))
                .endsWith("Die Gewichte ergeben zusammen 105 statt 100. Nehmen Sie 5 weg.");
    }

    @Test
    void aStageThatNobodyCanReachIsTold() {
        var text =
                ShippedPlaybooks.text("textbook")
                        .replace(
                                "    moves:",
                                "      dream:\n        de: Traum\n        en: Dream\n"
                                        + "        meaning: {de: a, en: b}\n        side: sales\n    moves:");
        assertThat(problems(text).getFirst().in("en"))
                .endsWith(
                        "The stage 'dream' can't be reached. Add 'entries' or a move below 'moves'.");
    }

    @Test
    void somethingThatStandsTwiceIsTold() {
        var problem = only("points: 10", "points: 10\n      points: 10", "points");
        assertThat(problem.in("en"))
                .endsWith("'points' stands here already. Remove one of the two.");
    }

    @Test
    void aConditionInTheWrongPlaceSaysWhatIsPossible() {
        var problem = only("when: {activity: webinar}", "when: {grade: A}", "grade");
        assertThat(problem.in("de"))
                .endsWith(
                        "„grade“ kann hier nicht gefragt werden. Hier möglich sind: activity, topic, event, path, form, source, campaign, actor, property.….");
    }

    @Test
    void aListWithoutAllOrAnyIsOpen() {
        var problem = only("when: {role: marketing}", "when: [{role: marketing}]", "when");
        assertThat(problem.remedy().en()).isEqualTo("Put 'all:' or 'any:' above them.");
    }

    @Test
    void aBrokenLayoutIsToldWithItsLine() {
        var problem = problems("name: {de: A, en: B\nzone: Europe/Berlin\n").getFirst();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.what().en()).isEqualTo("The layout can't be read here.");
    }

    @Test
    void aWordThatBeginsWithAStarNeedsQuotes() {
        var problem = only("words: \"*leitung\"", "words: *leitung", "");
        assertThat(problem.in("en"))
                .endsWith(
                        "Playbooks have no references with & and *. Write it out; a word that begins with *, & or ! belongs in quotes.");
    }

    @Test
    void hostileTextIsRefusedAtNoCost() {
        assertThat(problems("a: &a [x]\nb: [*a, *a]\n")).isNotEmpty();
        assertThat(problems("a: !!java.net.URL [http://x]")).isNotEmpty();
        assertThat(problems("[".repeat(5_000))).isNotEmpty();
        assertThat(problems("x".repeat(1_000_001)).getFirst().what().en())
                .isEqualTo("The file is too large.");
        assertThat(problems("- x\n".repeat(150_000)).getFirst().what().en())
                .isEqualTo("Too much or nested too deep.");
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("just words")).isNotEmpty();
        assertThat(problems("\u0000")).isNotEmpty();
        assertThat(problems("a: 1\n---\nb: 2")).isNotEmpty();
    }

    private static Problem only(String from, String to, String pathPart) {
        var text = ShippedPlaybooks.text("textbook");
        assertThat(text).contains(from);
        var problems = problems(text.replace(from, to));
        return problems.stream()
                .filter(problem -> problem.path().contains(pathPart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("other problems: " + problems));
    }

    private static List<Problem> problems(String text) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) ->
                    throw new AssertionError("no problem in " + playbook.name());
            case ReadResult.Bad(var problems) -> problems;
        };
    }
}
