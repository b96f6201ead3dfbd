package dev.staffel.server.steps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StepsSetup {
    @Bean(initMethod = "start", destroyMethod = "close")
    AnswerWatch answerWatch(FoundAnswers answers) {
        return new AnswerWatch(answers);
    }
}
