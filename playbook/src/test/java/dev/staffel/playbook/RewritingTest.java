package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.playbook.Written.Many;
import dev.staffel.playbook.Written.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewritingTest {
    private static final String TEXT =
            """
            # 🏁 the file's own words

            rules:  # what earns points
              # the strongest
              r01:
                de: Anfrage  # as sales says
                when: {activity: quotation-request}
                points: 60   # much
                # agreed in May
                half-life: 90 days
                # open: how often?

              r02:
                de: Rückruf
                when:
                  # both of them
                  grade: [A, B]  # not C
                  any:
                    - did: call within 60 days  # by phone
                    - not:
                        email: unknown
                points: 50
              r03: {de: Frage, points: 35}
            # below all
            titles:
              # plant
              - {words: werkleit*, role: production}
              - {words: meister*}
              # buying
              - {words: einkauf*, role: purchasing}  # the buyer
            none: {}
            """;

    @Test
    void aChangedWordLeavesAllElseAsItWas() {
        assertThat(change(all -> all.with("rules/r01/points", new Word("55"))))
                .isEqualTo(TEXT.replace("points: 60 ", "points: 55 "));
        assertThat(change(all -> all.with("rules/r01/de", new Word("Anfrage: \"neu\""))))
                .isEqualTo(TEXT.replace("de: Anfrage ", "de: \"Anfrage: \\\"neu\\\"\" "));
        assertThat(change(all -> all.with("rules/r03/points", new Word("-15"))))
                .isEqualTo(TEXT.replace("points: 35", "points: -15"));
    }

    @Test
    void somethingNewStandsBehindTheLastInTheLayoutOfTheOthers() {
        var rule = Written.Lines.NONE.and("de", "Muster").and("points", "5");
        assertThat(change(all -> all.with("rules/r04", rule)))
                .isEqualTo(
                        TEXT.replace(
                                "points: 35}\n",
                                "points: 35}\n  r04:\n    de: Muster\n    points: 5\n"));
        var title = Written.Lines.NONE.and("words", "gf").and("role", "management");
        assertThat(change(all -> all.with("titles/9", title)))
                .isEqualTo(
                        TEXT.replace(
                                "# the buyer\n",
                                "# the buyer\n  - {words: gf, role: management}\n"));
        assertThat(change(all -> all.with("none/a/de", new Word("Ja"))))
                .isEqualTo(TEXT.replace("none: {}\n", "none:\n  a:\n    de: Ja\n"));
        assertThat(change(all -> all.with("rules/r03/at-most", new Word("once"))))
                .isEqualTo(TEXT.replace("points: 35}", "points: 35, at-most: once}"));
    }

    @Test
    void whatIsRemovedTakesItsOwnCommentsAlongAndLeavesTheOthers() {
        int begin = TEXT.indexOf("  # the strongest");
        int end = TEXT.indexOf("  r02:");
        assertThat(change(all -> all.without("rules/r01")))
                .isEqualTo(TEXT.substring(0, begin) + TEXT.substring(end));
        assertThat(change(all -> all.without("titles/0")))
                .isEqualTo(TEXT.replace("  - {words: werkleit*, role: production}\n", ""));
        assertThat(change(all -> all.without("titles/1")))
                .isEqualTo(TEXT.replace("  - {words: meister*}\n", ""));
        assertThat(change(all -> all.without("rules/r03/de")))
                .isEqualTo(TEXT.replace("{de: Frage, points: 35}", "{points: 35}"));
        assertThat(change(all -> all.without("titles")))
                .endsWith("points: 35}\nnone: {}\n")
                .doesNotContain("# below all");
    }

    @Test
    void withTheLastThingTheBracesStay() {
        var text = "a:  # all\n  b: {c: d}\ne: [f]\n";
        assertThat(change(text, all -> all.without("a/b"))).isEqualTo("a: {}\ne: [f]\n");
        assertThat(change(text, all -> all.without("a/b/c")))
                .isEqualTo(text.replace("{c: d}", "{}"));
        assertThat(change(text, all -> all.without("e/0"))).isEqualTo(text.replace("[f]", "[]"));
    }

    @Test
    void whatChangesPlacesTakesItsCommentsAlong() {
        var down = change(all -> all.moved("rules/r01", 1));
        assertThat(lines(down)).containsExactlyInAnyOrderElementsOf(lines(TEXT));
        assertThat(down)
                .contains(
                        "# what earns points\n  r02:",
                        "    points: 50\n\n  # the strongest\n  r01:")
                .contains("    # open: how often?\n  r03:");
        assertThat(change(down, all -> all.moved("rules/r01", -1))).isEqualTo(TEXT);
        assertThat(change(all -> all.moved("titles/1", 1)))
                .contains("# plant\n  - {words: werkleit*, role: production}\n  - {words: einkauf*")
                .contains("# buying\n  - {words: meister*}\nnone");
        assertThat(change(all -> all.moved("rules/r03/points", -9)))
                .isEqualTo(TEXT.replace("{de: Frage, points: 35}", "{points: 35, de: Frage}"));
    }

    @Test
    void insideACriterionOnlyTheChangedLineChanges() {
        var when = "rules/r02/when/";
        assertThat(change(all -> all.with(when + "grade/1", new Word("C"))))
                .isEqualTo(TEXT.replace("[A, B]", "[A, C]"));
        assertThat(change(all -> all.with(when + "any/0/did", new Word("call within 30 days"))))
                .isEqualTo(TEXT.replace("call within 60 days", "call within 30 days"));
        assertThat(change(all -> all.with(when + "any/1/not/email", new Word("known"))))
                .isEqualTo(TEXT.replace("email: unknown", "email: known"));
        assertThat(change(all -> all.with(when + "any/2", Written.Lines.NONE.and("grade", "A"))))
                .isEqualTo(
                        TEXT.replace("email: unknown\n", "email: unknown\n        - {grade: A}\n"));
        assertThat(change(all -> all.with(when + "grade", new Word("A"))))
                .isEqualTo(TEXT.replace("grade: [A, B]  # not C", "grade: A  # not C"));
        assertThat(change(all -> all.moved(when + "any/1", -1)))
                .contains("any:\n        - not:\n            email: unknown\n        - did: call");
    }

    @Test
    void whatBecomesSomethingElseIsLaidOutAnew() {
        assertThat(change(all -> all.with("rules/r01/when", new Word("always"))))
                .isEqualTo(TEXT.replace("when: {activity: quotation-request}", "when: always"));
        var both = Written.Lines.NONE.and("all", new Many(List.of(new Word("a"), new Word("b"))));
        assertThat(change(all -> all.with("rules/r01/de", both)))
                .contains("    de:  # as sales says\n      all: [a, b]\n");
        assertThat(change(all -> all.with("rules/r02/when", new Word("never"))))
                .contains("    when: never\n    points: 50\n");
    }

    @Test
    void aMappingBehindADashKeepsItsDash() {
        var text = "any:\n  - a: b  # one\n    c: d\n  - e: f\n";
        assertThat(change(text, all -> all.without("any/0/a")))
                .isEqualTo("any:\n  - c: d\n  - e: f\n");
        assertThat(change(text, all -> all.with("any/0/g", new Word("h"))))
                .isEqualTo("any:\n  - a: b  # one\n    c: d\n    g: h\n  - e: f\n");
        assertThat(change(text, all -> all.moved("any/0/a", 1)))
                .isEqualTo("any:\n  - c: d\n    a: b  # one\n  - e: f\n");
    }

    @Test
    void whatGrowsTooLongForALineBecomesLines() {
        var many = new ArrayList<Written>();
        for (int i = 0; i < 40; i++) many.add(Written.Lines.NONE.and("grade", "A" + i));
        var text = "a:\n  when: {any: [{grade: A0}]}  # c\n";
        assertThat(change(text, all -> all.with("a/when/any", new Many(many))))
                .startsWith("a:\n  when:  # c\n    any:\n      - {grade: A0}\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyChangeOfAShippedTextSaysWhatWasWanted(long seed) {
        var random = new Random(seed);
        for (String name : ShippedPlaybooks.NAMES) {
            var text = ShippedPlaybooks.text(name);
            for (int i = 0; i < 25; i++) {
                var before = Written.of(text).orElseThrow();
                var path = somewhere(before, random);
                var wanted =
                        switch (random.nextInt(4)) {
                            case 0 -> before.moved(path, random.nextInt(5) - 2);
                            case 1 -> before.with(path, new Word("x: " + i));
                            case 2 ->
                                    before.with(
                                            path + "/new-" + i,
                                            Written.Lines.NONE.and("de", "Neu"));
                            default -> before.without(path);
                        };
                var after = Rewriting.of(text, wanted);
                assertThat(Written.of(after)).as("seed %d, %s", seed, path).contains(wanted);
                text = after;
            }
        }
    }

    @Test
    void aTextThatSaysItAlreadyStaysByteForByte() {
        for (String name : ShippedPlaybooks.NAMES) {
            var text = ShippedPlaybooks.text(name);
            assertThat(Rewriting.of(text, Written.of(text).orElseThrow())).isSameAs(text);
        }
        assertThatThrownBy(() -> Rewriting.of("a: [", Written.Lines.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A place some steps down, never a whole part of the playbook.
    private static String somewhere(Written written, Random random) {
        var path = new StringBuilder();
        for (int depth = 0; depth < 3 + random.nextInt(5); depth++) {
            var names = written.names().stream().filter(name -> !name.contains("/")).toList();
            if (names.isEmpty()) break;
            var name = names.get(random.nextInt(names.size()));
            path.append(path.isEmpty() ? "" : "/").append(name);
            written = written.at(name).orElseThrow();
        }
        return path.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static String change(UnaryOperator<Written> change) {
        return change(TEXT, change);
    }

    /// The changed text, which says what was wanted.
    private static String change(String text, UnaryOperator<Written> change) {
        var wanted = change.apply(Written.of(text).orElseThrow());
        var changed = Rewriting.of(text, wanted);
        assertThat(Written.of(changed)).contains(wanted);
        return changed;
    }
}
