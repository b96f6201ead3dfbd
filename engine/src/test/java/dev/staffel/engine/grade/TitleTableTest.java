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
        assertThat(TABLE.read("techn. Ltg.").role()).contains("engineering");
        assertThat(TABLE.read("GF").role()).contains("management");
        assertThat(TABLE.read("gf").seniority()).contains("executive");
    }

    @Test
    void allWordsOfAnEntryMustOccur() {
        assertThat(TABLE.read("Stellv. Leitung Einkauf").seniority()).contains("deputy");
        assertThat(TABLE.read("Leitung Einkauf").seniority()).contains("head");
        assertThat(TABLE.read("stellv. Einkauf").seniority()).isEmpty();
    }

    @Test
    void starsOpenAWordAtItsEnds() {
        assertThat(TABLE.read("Betriebsleiterin").seniority()).contains("head");
        assertThat(TABLE.read("Küchenchef").seniority()).contains("head");
        assertThat(TABLE.read("Chefin").seniority()).isEmpty();
    }

    @Test
    void theFirstEntryThatSaysSomethingDecides() {
        assertThat(TABLE.read("technischer GF").role()).contains("management");
        assertThat(TABLE.read("Praktikant").role()).isEmpty();
    }

    @Test
    void aStarAloneIsNoWord() {
        assertThatThrownBy(() -> entry(List.of("*"), "any", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        assertThat(TitleTable.empty().read("GF").role()).isEmpty();
    }
}
