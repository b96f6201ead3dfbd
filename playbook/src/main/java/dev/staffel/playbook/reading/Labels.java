package dev.staffel.playbook.reading;

import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.questionnaire.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The labels of what a playbook names, by id; an id that the playbook doesn't know reads as itself.
record Labels(Playbook playbook, Speech speech) {

    String stage(String id) {
        var stages = playbook.agreement().ladder().stages();
        return label(stages, stage -> stage.id().equals(id), stage -> stage.label(), id);
    }

    String rule(String id) {
        var rules = playbook.agreement().rules();
        return label(rules, rule -> rule.id().equals(id), rule -> rule.label(), id);
    }

    String activity(String id) {
        var all = playbook.settings().activities();
        return label(all, activity -> activity.id().equals(id), activity -> activity.label(), id);
    }

    String topic(String id) {
        var topics = playbook.settings().topics();
        return label(topics, topic -> topic.id().equals(id), topic -> topic.label(), id);
    }

    String journey(String id) {
        var all = playbook.settings().journeys();
        return label(all, journey -> journey.id().equals(id), journey -> journey.label(), id);
    }

    String persona(String id) {
        var personas = playbook.agreement().personas();
        return label(personas, persona -> persona.id().equals(id), persona -> persona.label(), id);
    }

    String desk(String id) {
        var desks = playbook.agreement().handover().desks();
        return label(desks, desk -> desk.id().equals(id), desk -> desk.label(), id);
    }

    String clock(String id) {
        var clocks = playbook.agreement().handover().clocks();
        return label(clocks, clock -> clock.id().equals(id), clock -> clock.label(), id);
    }

    String question(String id) {
        return label(
                questions(),
                question -> question.id().equals(id),
                question -> question.label(),
                id);
    }

    /// The answer to a question by its id; one that the question doesn't know reads as itself.
    String answer(String question, String id) {
        if (id.equals(Question.NOT_KNOWN))
            return speech.say("gefragt, nicht bekannt", "asked, not known");
        return questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .flatMap(one -> one.choice(id))
                .map(choice -> choice.label().in(speech.language()))
                .orElse(id);
    }

    private List<Question> questions() {
        return playbook.agreement().questionnaire().map(one -> one.questions()).orElse(List.of());
    }

    String requiredItem(String id) {
        var items = playbook.agreement().handover().requiredItems();
        return label(items, item -> item.id().equals(id), item -> item.label(), id);
    }

    /// Any of the reasons to return, disqualify or lose a lead.
    Optional<String> reason(String id) {
        var terms = playbook.agreement().handover();
        var returned = terms.returnReason(id).map(reason -> reason.label());
        return returned.or(() ->
                        terms.disqualifyReasons().stream()
                                .filter(reason -> reason.id().equals(id))
                                .map(reason -> reason.label())
                                .findFirst())
                .or(() ->
                        Stream.concat(terms.lossReasons().stream(), terms.winReasons().stream())
                                .filter(reason -> reason.id().equals(id))
                                .map(reason -> reason.label())
                                .findFirst())
                .map(label -> label.in(speech.language()));
    }

    String entry(String id) {
        var entries =
                playbook.agreement().ladder().stages().stream()
                        .flatMap(stage -> stage.entries().stream())
                        .toList();
        return label(entries, entry -> entry.id().equals(id), entry -> entry.label(), id);
    }

    private <T> String label(
            List<T> all, Predicate<T> wanted, Function<T, Label> label, String id) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .map(one -> label.apply(one).in(speech.language()))
                .orElse(id);
    }
}
