package dev.staffel.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void theHighestValueTouchesTheTopAndZeroTheBottom() {
        assertThat(new Sparkline(List.of(0.0, 20.0, 40.0)).line())
                .isEqualTo("M0.0 22.0L50.0 12.0L100.0 2.0");
    }

    @Test
    void aSingleValueIsALevelLine() {
        assertThat(new Sparkline(List.of(5.0)).line()).isEqualTo("M0.0 2.0L100.0 2.0");
    }
}
