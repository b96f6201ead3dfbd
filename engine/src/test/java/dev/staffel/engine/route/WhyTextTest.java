package dev.staffel.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.route.Why.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTextTest {
    @Test
    void everyStepIsReadAsItWasWritten() {
        List<Why> steps =
                List.of(
                        new Why.OwnsAccount("anna"),
                        new Why.LeftOut("ben", new Obstacle.OtherTrait(Trait.TERRITORY)),
                        new Why.LeftOut("ben", new Obstacle.IsAway()),
                        new Why.LeftOut("ben", new Obstacle.FullOfOpen(25)),
                        new Why.LeftOut("ben", new Obstacle.FullThisWeek(4)),
                        new Why.LeftOut("ben", new Obstacle.LetItPass()),
                        new Why.StandsIn("carla", "ben"),
                        new Why.Named(Trait.LANGUAGE, List.of("anna", "carla")),
                        new Why.Chosen("anna", Order.FREE_CAPACITY, 2),
                        new Why.NobodyFree());

        assertThat(WhyText.read(WhyText.of(steps))).contains(steps);
    }

    @Test
    void aReasonWrittenByHandHasNoSteps() {
        assertThat(WhyText.read("in turn")).isEmpty();
        assertThat(WhyText.read("chosen anna")).isEmpty();
        assertThat(WhyText.read("without ben other colour")).isEmpty();
    }
}
