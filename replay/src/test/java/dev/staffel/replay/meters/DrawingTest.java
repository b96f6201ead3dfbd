package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.KeyedHash;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final KeyedHash NOVEMBER = KeyedHash.under("2026-11/version 3");

    /// Leads 0 to 999 far below, 1000 to 1999 just below, 2000 to 2999 just above, 3000 to 3999 far above the threshold.
    private static Drawing ofFourBands(KeyedHash hash) {
        var drawing = new Drawing(hash);
        for (long lead = 0; lead < 4000; lead++) {
            drawing.add(lead, (int) (lead / 1000 * 10 - 20 + lead % 10));
        }
        return drawing;
    }

    private static long inBand(List<Long> drawn, int band) {
        return drawn.stream().filter(lead -> lead / 1000 == band).count();
    }

    @Test
    void theTenAreSpreadOverTheBands() {
        var drawn = ofFourBands(NOVEMBER).drawn();
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(inBand(drawn, 0)).isEqualTo(2);
        assertThat(inBand(drawn, 1)).isEqualTo(3);
        assertThat(inBand(drawn, 2)).isEqualTo(3);
        assertThat(inBand(drawn, 3)).isEqualTo(2);
    }

    @Test
    void theSameKeyDrawsTheSameLeadsInWhateverOrderTheyCome() {
        var backwards = new Drawing(NOVEMBER);
        for (long lead = 3999; lead >= 0; lead--) {
            backwards.add(lead, (int) (lead / 1000 * 10 - 20 + lead % 10));
        }
        assertThat(backwards.drawn()).isEqualTo(ofFourBands(NOVEMBER).drawn());
    }

    @Test
    void anotherMonthDrawsOthers() {
        var december = ofFourBands(KeyedHash.under("2026-12/version 3")).drawn();
        var both = new HashSet<>(december);
        both.retainAll(ofFourBands(NOVEMBER).drawn());
        assertThat(both).hasSizeLessThan(3);
    }

    @Test
    void whereABandHasTooFewTheOthersGiveTheirs() {
        var drawing = new Drawing(NOVEMBER);
        drawing.add(1, -1);
        for (long lead = 100; lead < 130; lead++) drawing.add(lead, 3);
        assertThat(drawing.drawn()).hasSize(10).contains(1L);
    }

    @Test
    void whoIsFarFromTheThresholdIsNotDrawn() {
        var drawing = new Drawing(NOVEMBER);
        drawing.add(1, -21);
        drawing.add(2, -20);
        drawing.add(3, 19);
        drawing.add(4, 20);
        assertThat(drawing.drawn()).containsExactlyInAnyOrder(2L, 3L);
    }
}
