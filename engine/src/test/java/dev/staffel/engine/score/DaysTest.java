package dev.staffel.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Days begin at midnight in the company's zone, also where the clocks change.
class DaysTest {
    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "UTC",
                    "America/Sao_Paulo",
                    "America/Havana",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "Africa/Cairo");

    @Test
    void anInstantBelongsToTheDayOfItsLocalDate() {
        long seed = 20_260_105;
        var random = new SplittableRandom(seed);
        for (String name : ZONES) {
            var zone = ZoneId.of(name);
            var days = new Days(zone);
            for (int i = 0; i < 3_000; i++) {
                var instant = Instant.ofEpochSecond(random.nextLong(0, 5_000_000_000L));
                assertThat(days.of(instant))
                        .as("%s in %s", instant, name)
                        .isEqualTo((int) instant.atZone(zone).toLocalDate().toEpochDay());
            }
        }
    }

    @Test
    void aDayStartsAtItsFirstInstant() {
        for (String name : ZONES) {
            var zone = ZoneId.of(name);
            var days = new Days(zone);
            for (int day = 14_000; day < 24_000; day += 1) {
                assertThat(days.start(day))
                        .as("day %s in %s", day, name)
                        .isEqualTo(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant());
            }
        }
    }

    @Test
    void beforeAndAfterWhatIsTabulatedItHoldsToo() {
        var zone = ZoneId.of("Europe/Berlin");
        var days = new Days(zone);
        for (long second : new long[] {-5_000_000_000L, 0, 6_000_000_000L, 100_000_000_000L}) {
            var instant = Instant.ofEpochSecond(second);
            assertThat(days.of(instant))
                    .isEqualTo((int) instant.atZone(zone).toLocalDate().toEpochDay());
        }
    }
}
