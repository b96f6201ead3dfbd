package dev.staffel.server.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.route.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Attempts follow each other on days on which somebody works.
class CadenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingDays OFFICE =
            new WorkingDays(
                    WorkingWeek.of(
                                    BERLIN,
                                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                    LocalTime.of(8, 0),
                                    LocalTime.of(17, 0))
                            .without(List.of(LocalDate.parse("2026-12-25"))));

    @Test
    void fridayEveningBeginsOnMonday() {
        var friday = LocalDate.parse("2026-11-20").atTime(18, 0).atZone(BERLIN).toInstant();

        assertThat(OFFICE.after(friday, 0)).isEqualTo("2026-11-23");
        assertThat(OFFICE.after(friday, 1)).isEqualTo("2026-11-24");
    }

    @Test
    void weekendsAndHolidaysAreNoWorkingDays() {
        assertThat(OFFICE.after(LocalDate.parse("2026-12-24"), 1)).isEqualTo("2026-12-28");
        assertThat(OFFICE.from(LocalDate.parse("2026-12-25"))).isEqualTo("2026-12-28");
    }

    @Test
    void theShippedOneTriesFiveTimesWithinSevenWorkingDays() {
        assertThat(Cadence.SHIPPED.first()).isEqualTo(new Cadence.Attempt(StepKind.CALL, 0));
        assertThat(Cadence.SHIPPED.after(3)).contains(new Cadence.Attempt(StepKind.CALL, 7));
        assertThat(Cadence.SHIPPED.pause(4)).isEqualTo(3);
        assertThat(Cadence.SHIPPED.after(4)).isEmpty();
    }

    @Test
    void attemptsNeverGoBack() {
        var call = new Cadence.Attempt(StepKind.CALL, 3);
        var sooner = new Cadence.Attempt(StepKind.MAIL, 1);

        assertThatThrownBy(() -> new Cadence(List.of(call, sooner), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cadence.Attempt(StepKind.TASK, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
