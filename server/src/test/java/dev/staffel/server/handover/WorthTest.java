package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.server.handover.Worth.Offered;
import dev.staffel.server.handover.Worth.Part;
import dev.staffel.server.handover.Worth.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What puts an offer further up in the inbox, by hand.
class WorthTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /// A lead of poor fit and little interest, due in two days.
    private static Offered plain(Duration left) {
        return new Offered(NOW.plus(left), false, Optional.empty(), 1, 9, "D", Optional.empty());
    }

    private static int points(Offered offered) {
        return Worth.of(offered, NOW).points();
    }

    @Test
    void aLeadOfWhichNothingCountsHasNoPoints() {
        assertThat(Worth.of(plain(Duration.ofDays(2)), NOW).parts()).isEmpty();
    }

    @Test
    void theNearerTheDeadlineTheMoreItIsWorth() {
        assertThat(points(plain(Duration.ofHours(25)))).isZero();
        assertThat(points(plain(Duration.ofHours(24)))).isEqualTo(10);
        assertThat(points(plain(Duration.ofHours(8)))).isEqualTo(20);
        assertThat(points(plain(Duration.ofHours(2)))).isEqualTo(35);
        assertThat(points(plain(Duration.ofMillis(-1)))).isEqualTo(40);
    }

    @Test
    void eachThingTellsItsPointsMostFirst() {
        var hot =
                new Offered(
                        NOW.plus(Duration.ofHours(4)),
                        true,
                        Optional.of(Level.HOT),
                        3,
                        87,
                        "B",
                        Optional.of(300_000L));
        var worth = Worth.of(hot, NOW);
        assertThat(worth.points()).isEqualTo(20 + 40 + 30 + 15 + 8 + 10 + 12);
        assertThat(worth.parts().subList(0, 2))
                .containsExactly(new Part(Why.ENQUIRY, 40), new Part(Why.LEVEL, 30));
        assertThat(worth.isPressing()).isTrue();
    }

    @Test
    void interestBeyondAHundredAndFiftyCountsNoMore() {
        var keen =
                new Offered(
                        NOW.plus(Duration.ofDays(2)),
                        false,
                        Optional.of(Level.COLD),
                        1,
                        900,
                        "?",
                        Optional.of(49_999L));
        assertThat(Worth.of(keen, NOW).parts()).containsExactly(new Part(Why.INTEREST, 15));
    }
}
