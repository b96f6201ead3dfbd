package dev.staffel.server.steps;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StepsSetup {
    @Bean(initMethod = "start", destroyMethod = "close")
    StepWatch answerWatch(FoundAnswers answers) {
        return new StepWatch("answers", Duration.ofSeconds(10), answers::look);
    }

    /// Looking reads every lead that sellers have, so it is done seldom; whoever gives a lead on in a page needs not wait for it.
    @Bean(initMethod = "start", destroyMethod = "close")
    StepWatch firstStepWatch(FirstSteps first) {
        return new StepWatch("first-steps", Duration.ofMinutes(1), first::look);
    }
}
