package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private RunningIntake intake;

    @BeforeAll
    void start() {
        intake =
                RunningIntake.start(
                        DATABASE,
                        settings -> settings.withBodyBytes(700_000),
                        Website.named("limits", "L"));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void whenAllMemoryForBodiesIsTakenLargeOnesComeAgainAndSmallOnesPass() {
        var large =
                "{\"writeKey\":\"L\",\"batch\":["
                        + "{\"type\":\"page\",\"userId\":\"u\"},".repeat(20_000)
                        + "1]}";
        var answer = intake.post("/v1/batch", large);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(intake.post("/v1/p", "{\"writeKey\":\"L\",\"userId\":\"u\"}").statusCode())
                .isEqualTo(200);
    }
}
