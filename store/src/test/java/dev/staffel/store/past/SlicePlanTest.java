package dev.staffel.store.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlicePlanTest {
    private static final long HEAP = 1_000_000_000;
    private static final long MEMORY = HEAP * 6 / 10;

    private static SlicePlan.Sizes signals(long millions) {
        return new SlicePlan.Sizes(millions * 1_000_000, 34, millions * 175_000);
    }

    @Test
    void whatFitsIntoMemoryIsOneSlice() {
        assertThat(SlicePlan.of(signals(1), MEMORY)).isEqualTo(new SlicePlan(1, 1));
        assertThat(SlicePlan.of(new SlicePlan.Sizes(0, 64, 0), MEMORY))
                .isEqualTo(new SlicePlan(1, 1));
    }

    @Test
    void theLogIsScannedOnceForAsManySlicesAsTheirLinksFitIntoMemoryFor() {
        // 580 MB of rows in the 407 MB that 193 MB of links leave
        assertThat(SlicePlan.of(signals(10), MEMORY)).isEqualTo(new SlicePlan(1, 2));
        // 1,925 MB of links in parts of at most 240 MB; 644 MB of rows to each in what is left
        assertThat(SlicePlan.of(signals(100), MEMORY)).isEqualTo(new SlicePlan(9, 2));
    }

    @Test
    void aSliceThatIsReadAloneNeedsNoRoomForTheOthersLinks() {
        assertThat(SlicePlan.ofOne(signals(10), 32_000_000).slices()).isEqualTo(19);
    }
}
