package dev.staffel.replay.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.replay.meters.Wait.Days;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaitTest {
    @Test
    void ofTwentyLeadsTheMedianLiesBetweenTheSixthAndTheFifteenth() {
        var waits = new TreeMap<Integer, Integer>();
        for (int days = 1; days <= 20; days++) waits.put(days * 3, 1);

        // Of 20 coins at most 5 fall heads with a chance of 21,700 ÷ 2²⁰ = 2.07 %, at most 6 with
        // one of
        // 60,460 ÷ 2²⁰ = 5.77 %: so the sixth shortest wait and the sixth longest, which is the
        // fifteenth. The tenth and the eighteenth are those that half and nine in ten did not
        // exceed.
        assertThat(new Wait(waits).days()).contains(new Days(30, 18, 45, 54));
    }

    @Test
    void leadsThatWaitedAsLongCountEach() {
        var waits = new TreeMap<Integer, Integer>();
        waits.put(0, 15);
        waits.put(2, 2);
        waits.put(40, 4);

        // of 21 the 11th waited 0 days, the 6th 0, the 16th 2 and the 19th 40
        assertThat(new Wait(waits).cases()).isEqualTo(21);
        assertThat(new Wait(waits).days()).contains(new Days(0, 0, 2, 40));
    }

    @Test
    void fewWaitsTellNothing() {
        var waits = new TreeMap<Integer, Integer>();
        waits.put(3, 19);
        assertThat(new Wait(waits).days()).isEmpty();
        assertThat(new Wait(new TreeMap<>()).days()).isEmpty();
    }
}
