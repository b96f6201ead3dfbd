package dev.staffel.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.route.WorkingWeek.Span;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTextTest {
    @Test
    void hoursAreReadAsPeopleWriteThem() {
        assertThat(HoursText.read("8-12, 13:00 – 17:30"))
                .contains(
                        List.of(
                                new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                                new Span(LocalTime.of(13, 0), LocalTime.of(17, 30))));
        assertThat(HoursText.read(" ")).contains(List.of());
    }

    @Test
    void whatIsShownCanBeReadAgain() {
        var spans = HoursText.read("7:15-9,10-11").orElseThrow();
        assertThat(HoursText.of(spans)).isEqualTo("07:15–09:00, 10:00–11:00");
        assertThat(HoursText.read(HoursText.of(spans))).contains(spans);
    }

    @Test
    void whatIsNoTimeOrRunsBackwardsIsRefused() {
        for (var wrong : List.of("8", "8-", "12-8", "8-25", "13-17, 8-12", "8-12 13-17", "a-b"))
            assertThat(HoursText.read(wrong)).as(wrong).isEmpty();
    }
}
