package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.playbooks.TextDiff.Fate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void equalTextsHaveNoDifference() {
        assertThat(TextDiff.between("a\nb\n", "a\nb\n").lines()).isEmpty();
    }

    @Test
    void aChangedLineShowsBothAndThreeLinesAround() {
        var before = lines(1, 20);
        var diff = TextDiff.between(before, before.replace("line 10\n", "line ten\n"));

        assertThat(diff.lines())
                .extracting(line -> line.fate() + " " + line.text())
                .containsExactly(
                        "LEFT_OUT ",
                        "SAME line 7",
                        "SAME line 8",
                        "SAME line 9",
                        "GONE line 10",
                        "NEW line ten",
                        "SAME line 11",
                        "SAME line 12",
                        "SAME line 13",
                        "LEFT_OUT ");
    }

    @Test
    void aMovedLineIsGoneAtOnePlaceAndNewAtTheOther() {
        var diff = TextDiff.between("a\nb\nc\n", "b\nc\na\n");

        assertThat(diff.lines())
                .extracting(line -> line.fate() + " " + line.text())
                .containsExactly("GONE a", "SAME b", "SAME c", "NEW a");
    }

    @Test
    void textsTooLongToCompareLineByLineAreShownWhole() {
        var diff = TextDiff.between("x\n" + lines(1, 3_000), lines(5_000, 8_000) + "y\n");

        assertThat(diff.lines()).extracting(TextDiff.Line::fate).doesNotContain(Fate.SAME);
        assertThat(diff.lines()).hasSize(3_001 + 3_002);
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "line " + number + "\n")
                .collect(Collectors.joining());
    }
}
