package dev.staffel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Signal;
import dev.staffel.playbook.ShippedPlaybooks;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemoYearTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<DemoSignal> YEAR = tell();

    private static List<DemoSignal> tell() {
        var playbook = ShippedPlaybooks.maschinenbau();
        return DemoYear.tell(playbook, "demo", List.of("7", "8", "9"), List.of("6"), 2_000, NOW);
    }

    @Test
    void theYearIsTheSameEveryTime() {
        assertThat(tell()).isEqualTo(YEAR);
    }

    @Test
    void nothingIsToldFromTheFuture() {
        assertThat(YEAR).allMatch(signal -> !signal.happened().isAfter(NOW));
    }

    @Test
    void dealsAreWonAndLostAndLeadsAreReturned() {
        var moves = new TreeMap<String, Integer>();
        int returned = 0;
        for (DemoSignal signal : YEAR) {
            if (signal.decided().orElse(null) instanceof Signal.Moved moved)
                moves.merge(moved.to(), 1, Integer::sum);
            if (signal.decided().orElse(null) instanceof Signal.Returned) returned++;
        }
        assertThat(moves.get("won")).isGreaterThan(20);
        assertThat(moves.get("lost")).isGreaterThan(20);
        assertThat(returned).isGreaterThan(50);
    }

    @Test
    void someLeadsAreMovedUpByHandBeforeTheyMeetTheCriteria() {
        assertThat(YEAR)
                .filteredOn(signal ->
                        signal.decided().orElse(null) instanceof Signal.Moved moved
                                && moved.to().equals("mql"))
                .hasSizeGreaterThan(40);
    }
}
