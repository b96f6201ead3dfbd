package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.score.Phase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What a test expects of a story.
interface Check {
    void of(Story story);

    static Check stageIs(String stage) {
        return story ->
                assertThat(story.lead().process().stage()).as("stage, %s", story).isEqualTo(stage);
    }

    /// Who has the lead, as [HolderText] writes it.
    static Check heldBy(String holder) {
        return story ->
                assertThat(HolderText.of(story.lead().process().holder()))
                        .as("holder, %s", story)
                        .isEqualTo(holder);
    }

    static Check isOffered(boolean offered) {
        return story ->
                assertThat(story.lead().process().offer().isPresent())
                        .as("offered, %s", story)
                        .isEqualTo(offered);
    }

    /// In thousandths of a point.
    static Check interestIs(long milli) {
        return story ->
                assertThat(story.engine().interest(story.lead(), story.today()).milli())
                        .as(
                                "interest, %s",
                                story.engine().explainInterest(story.lead(), story.today()))
                        .isEqualTo(milli);
    }

    static Check interestInIs(String topic, long milli) {
        return story -> {
            var topics = story.engine().playbook().settings().topics();
            int place = 1;
            while (!topics.get(place - 1).id().equals(topic)) place++;
            assertThat(story.engine().interest(story.lead(), story.today()).topicMilli(place))
                    .isEqualTo(milli);
        };
    }

    static Check maturityIs(Phase phase) {
        return story ->
                assertThat(story.engine().maturity(story.lead(), story.today())).contains(phase);
    }

    static Check maturityIsUnknown() {
        return story -> assertThat(story.engine().maturity(story.lead(), story.today())).isEmpty();
    }

    static Check gradeIs(String letter) {
        return story ->
                assertThat(story.lead().fit().grade().letter())
                        .as("%s", story.lead().fit())
                        .isEqualTo(letter);
    }

    static Check personaIs(String persona) {
        return story -> assertThat(story.lead().fit().persona()).isEqualTo(persona);
    }

    static Check nothingIsDecided() {
        return story -> assertThat(story.facts()).as("%s", story).isEmpty();
    }

    /// Some decision names this detail as its cause.
    static Check because(String detail) {
        return decides(fact -> fact.cause().detail().equals(detail));
    }

    static Check decides(Predicate<Fact> wanted) {
        return story -> assertThat(story.facts()).as("%s", story).anyMatch(wanted);
    }

    static Check neverDecides(Class<? extends Fact> kind) {
        return story -> assertThat(story.facts()).as("%s", story).noneMatch(kind::isInstance);
    }

    static Check decidesOnce(Class<? extends Fact> kind) {
        return story ->
                assertThat(story.facts().stream().filter(kind::isInstance))
                        .as("%s", story)
                        .hasSize(1);
    }

    static Check passes(String from, String to, String... skipped) {
        return decides(fact ->
                fact instanceof Fact.Passed(var left, var entered, var between, _)
                        && left.equals(from)
                        && entered.equals(to)
                        && between.equals(List.of(skipped)));
    }

    static Check refuses(String what, String why) {
        return decides(fact ->
                fact instanceof Fact.Refused(var refused, var cause)
                        && refused.equals(what)
                        && cause.detail().equals(why));
    }

    static Check tells(String holder, String what) {
        return story ->
                assertThat(story.effects())
                        .as("%s", story)
                        .anyMatch(effect ->
                                effect instanceof Effect.Tell(var told, var news)
                                        && HolderText.of(told).equals(holder)
                                        && news.equals(what));
    }

    static Check asksRouteOf(String desk, String clock) {
        return story ->
                assertThat(story.effects())
                        .as("%s", story)
                        .anyMatch(effect ->
                                effect instanceof Effect.AskRoute(_, var asked, var under, _)
                                        && asked.equals(desk)
                                        && under.equals(clock));
    }

    static Check owes(String... items) {
        return story ->
                assertThat(story.lead().process().debt().map(Debt::items).orElse(List.of()))
                        .as("%s", story)
                        .isEqualTo(Arrays.asList(items));
    }

    static Check wakesAt(Instant instant) {
        return story ->
                assertThat(story.engine().wakeAt(story.lead(), story.lead().at()))
                        .as("%s", story)
                        .contains(instant);
    }
}
