package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlaybookValuesTest {
    private static final String TEXT =
            """
            # 🏁 at the start
            name: {de: "Müller: Bau", en: Builder}  # both
            agreement:
              rules:
                r01:
                  points: 60   # much
                  at-most: 1 in 30 days per topic
                  when: {activity: quotation-request}
                  list: [a, b]
            """;

    @Test
    void everyValueIsToldWithItsPath() {
        assertThat(PlaybookValues.of(TEXT))
                .extracting(value -> value.path() + "=" + value.text())
                .containsExactly(
                        "name/de=Müller: Bau",
                        "name/en=Builder",
                        "agreement/rules/r01/points=60",
                        "agreement/rules/r01/at-most=1 in 30 days per topic",
                        "agreement/rules/r01/when/activity=quotation-request");
    }

    @Test
    void aChangedValueLeavesCommentsAndLayoutAsTheyWere() {
        var changed =
                PlaybookValues.with(
                        TEXT,
                        Map.of(
                                "agreement/rules/r01/points",
                                "55",
                                "name/en",
                                "a, \"b\": {c}",
                                "agreement/rules/r99/points",
                                "1"));
        assertThat(changed)
                .isEqualTo(
                        TEXT.replace("points: 60 ", "points: 55 ")
                                .replace("en: Builder", "en: \"a, \\\"b\\\": {c}\""));
        assertThat(PlaybookValues.of(changed))
                .contains(new PlaybookValue("name/en", "a, \"b\": {c}"));
    }

    @Test
    void everyShippedTextIsUnchangedWhenItsOwnValuesAreWrittenAgain() {
        for (String name : ShippedPlaybooks.NAMES) {
            var text = ShippedPlaybooks.text(name);
            var values = PlaybookValues.of(text);
            assertThat(values).hasSizeGreaterThan(100);
            var others = new TreeMap<String, String>();
            var own = new TreeMap<String, String>();
            for (PlaybookValue value : values) {
                others.put(value.path(), "x: " + value.text());
                own.put(value.path(), value.text());
            }
            var changed = PlaybookValues.with(text, others);
            assertThat(PlaybookValues.of(changed))
                    .extracting(PlaybookValue::text)
                    .allMatch(value -> value.startsWith("x: "));
            var again = PlaybookText.read(PlaybookValues.with(changed, own)).orThrow();
            assertThat(PlaybookText.hash(again))
                    .isEqualTo(PlaybookText.hash(PlaybookText.read(text).orThrow()));
        }
    }

    @Test
    void whatIsNoYamlHasNoValues() {
        assertThat(PlaybookValues.of("a: [")).isEmpty();
        assertThat(PlaybookValues.with("a: [", Map.of("a", "b"))).isEqualTo("a: [");
    }
}
