package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.csv.CsvLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LateRowsTest {
    @Test
    void rowsComeInTheOrderInWhichTheyHappenedAlsoFromDisk() throws IOException {
        for (int inMemory : List.of(3, 10, 1_000)) {
            var random = new Random(7);
            List<String> taken = new ArrayList<>();
            try (var late = new LateRows(inMemory)) {
                for (long line = 1; line <= 200; line++) {
                    long millis = random.nextInt(50);
                    late.add(
                            millis,
                            new CsvLine.Row(line, List.of("%03d".formatted(millis), "ä" + line)));
                }
                late.drain(row ->
                        taken.add(
                                row.values().getFirst()
                                        + "/"
                                        + "%03d".formatted(row.lineNumber())));
            }
            assertThat(taken).hasSize(200).isSorted();
        }
    }

    @Test
    void aSetOfNumbersKnowsWhatItHas() {
        var set = new LongSet();
        LongStream.range(-50_000, 50_000)
                .forEach(number -> assertThat(set.add(number * 31)).isTrue());

        assertThat(set.size()).isEqualTo(100_000);
        assertThat(set.add(31)).isFalse();
        assertThat(set.contains(0)).isTrue();
        assertThat(set.contains(7)).isFalse();
    }
}
