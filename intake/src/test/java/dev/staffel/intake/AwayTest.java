package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AwayTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final long LOOK_AGAIN_NANOS = 100_000_000;
    private static final String MESSAGE =
            "{\"writeKey\":\"K\",\"messageId\":\"kept\",\"userId\":\"u\",\"event\":\"x\"}";

    @Test
    void whileTheDatabaseIsAwayClientsAreToldToKeepTheirEventsAndAfterwardsTheyAreTaken() {
        try (var intake = RunningIntake.start(DATABASE, Website.named("away", "K"))) {
            assertThat(intake.post("/v1/t", MESSAGE.replace("kept", "before")).statusCode())
                    .isEqualTo(200);
            intake.door().shut();
            for (int i = 0; i < 5; i++) {
                var answer = intake.post("/v1/t", MESSAGE);
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).contains("15");
                assertThat(answer.headers().firstValue("X-RateLimit-Reset")).contains("15");
            }
            assertThat(intake.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(intake.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(intake.post("/v1/t", "{").statusCode()).isEqualTo(400);
            assertThat(intake.messages("away")).containsExactly("before");

            intake.door().open();
            untilTrue(() -> intake.get("/health/ready").statusCode() == 200);
            assertThat(intake.post("/v1/t", MESSAGE).statusCode()).isEqualTo(200);
            assertThat(intake.messages("away")).containsExactly("before", "kept");
        }
    }

    @Test
    void anIntakeThatStartsWithoutItsDatabaseWaitsForIt() {
        try (var intake = RunningIntake.behindAShutDoor(DATABASE, Website.named("later", "W"))) {
            var message = MESSAGE.replace("\"K\"", "\"W\"");
            assertThat(intake.post("/v1/t", message).statusCode()).isEqualTo(429);
            intake.door().open();
            untilTrue(() -> intake.post("/v1/t", message).statusCode() == 200);
            assertThat(intake.messages("later")).containsExactly("kept");
        }
    }

    private static void untilTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
