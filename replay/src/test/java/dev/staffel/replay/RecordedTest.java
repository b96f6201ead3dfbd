package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedTest {
    private static Recorded of(APast told) {
        return Recorded.of(told.past(), _ -> SHIPPED);
    }

    @Test
    void aLeadThatWasNeverHandedOverHasAnUnknownEnding() {
        assertThat(of(APast.of(1).did(1, "Price Asked")).endingAt(day(1)))
                .isEqualTo(Ending.UNKNOWN);
    }

    @Test
    void eachHandoverEndsAsItReallyDid() {
        var recorded =
                of(
                        APast.of(1)
                                .handedOver(3)
                                .returned(4, "no-budget")
                                .handedOver(30)
                                .accepted(31)
                                .moved(40, "opportunity")
                                .moved(50, "won")
                                .moved(60, "customer"));

        assertThat(recorded.cycles()).hasSize(2);
        var first = recorded.cycles().getFirst();
        assertThat(first.ending()).isEqualTo(Ending.RETURNED);
        assertThat(first.reason()).isEqualTo("no-budget");
        assertThat(first.accepted()).isEmpty();
        var second = recorded.cycles().getLast();
        assertThat(second.ending()).isEqualTo(Ending.WON);
        assertThat(second.accepted()).contains(day(31));
        assertThat(second.ended()).contains(day(50));
    }

    @Test
    void anEntryIsMeasuredByTheFirstHandoverThatWasNotGivenBackBeforeIt() {
        var recorded =
                of(APast.of(1).handedOver(3).returned(4, "no-budget").handedOver(30).accepted(31));

        assertThat(recorded.endingAt(day(2))).isEqualTo(Ending.RETURNED);
        assertThat(recorded.endingAt(day(10))).isEqualTo(Ending.ACCEPTED);
        assertThat(recorded.endingAt(day(90))).isEqualTo(Ending.ACCEPTED);
    }

    private static APast worth(APast told, int day, String value) {
        return told.learned(day, Map.of("opportunity.value", value));
    }

    private static Optional<Long> value(APast told) {
        return of(told).cycles().getLast().value();
    }

    @Test
    void aWonDealIsWorthWhatWasKnownLast() {
        var won = worth(APast.of(1).handedOver(3), 4, "120000").accepted(5).moved(50, "won");

        assertThat(value(won)).contains(120_000_000L);
        assertThat(value(worth(won, 60, "118500.50"))).contains(118_500_500L);
        assertThat(value(APast.of(1).moved(5, "won"))).isEmpty();
        assertThat(value(worth(APast.of(1), 1, "100").moved(4, "sal").moved(5, "lost"))).isEmpty();
    }

    @Test
    void thePastOfACrmCountsAsAHandoverWithItsEnding() {
        assertThat(of(APast.of(1).moved(5, "won")).cycles().getFirst())
                .isEqualTo(
                        Cycle.begun(day(5)).accepted(day(5)).ended(day(5), Ending.WON, "because"));
        assertThat(of(APast.of(1).moved(5, "sal").moved(9, "lost")).endingAt(day(1)))
                .isEqualTo(Ending.LOST);
        assertThat(of(APast.of(1).moved(5, "sal").moved(9, "recycled")).endingAt(day(1)))
                .isEqualTo(Ending.RETURNED);
    }
}
