package dev.staffel.engine.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people write on their cards, as role and seniority.
class TitleTableTest {
    private static final TitleTable TABLE =
            new TitleTable(
                    List.of(
                            entry(List.of("stellv*", "leit*"), null, "deputy"),
                            entry(List.of("GF"), "management", "executive"),
                            entry(List.of("techn*"), "engineering", null),
                            entry(List.of("*leiter*"), null, "head"),
                            entry(List.of("*chef"), null, "head"),
                            entry(List.of("leit*"), null, "head")));

    private static TitleTable.Entry entry(
            List<String> words, @Nullable String role, @Nullable String seniority) {
        return new TitleTable.Entry(
                words, Optional.ofNullable(role), Optional.ofNullable(seniority));
    }

    @Test
    void abbreviationsAreWordsWithoutTheirDots() {
        assertThat(TABLE.role("techn. Ltg.")).contains("engineering");
        assertThat(TABLE.role("GF")).contains("management");
        assertThat(TABLE.seniority("gf")).contains("executive");
    }

    @Test
    void allWordsOfAnEntryMustOccur() {
        assertThat(TABLE.seniority("Stellv. Leitung Einkauf")).contains("deputy");
        assertThat(TABLE.seniority("Leitung Einkauf")).contains("head");
        assertThat(TABLE.seniority("stellv. Einkauf")).isEmpty();
    }

    @Test
    void starsOpenAWordAtItsEnds() {
        assertThat(TABLE.seniority("Betriebsleiterin")).contains("head");
        assertThat(TABLE.seniority("Küchenchef")).contains("head");
        assertThat(TABLE.seniority("Chefin")).isEmpty();
    }

    @Test
    void theFirstEntryThatSaysSomethingDecides() {
        assertThat(TABLE.role("technischer GF")).contains("management");
        assertThat(TABLE.role("Praktikant")).isEmpty();
    }

    @Test
    void aStarAloneIsNoWord() {
        assertThatThrownBy(() -> entry(List.of("*"), "any", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        assertThat(TitleTable.empty().role("GF")).isEmpty();
    }
}
