package dev.staffel.server.questionnaire;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens the questionnaires of leads.
@Component
class Talks {
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final AnswersGiven answers;
    private final People people;
    private final Clock clock;

    Talks(
            OneLead leads,
            PlaybookVersions versions,
            AnswersGiven answers,
            People people,
            Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    /// A lead with the questionnaire that it is asked.
    record Open(LeadRow row, Lead lead, Engine engine, Questionnaire questionnaire) {
        Optional<Question> question(String id) {
            return questionnaire.questions().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
        }

        /// What is kept as the answer; empty where nobody has asked.
        String value(Question question) {
            var value = lead.evidence().attributes().value(question.attribute());
            return value == null ? "" : value;
        }

        boolean isClosed() {
            return lead.process().isClosed();
        }
    }

    /// @return nothing where the playbook has no questionnaire
    /// @throws NotFound when there is no such lead
    Optional<Open> open(long id) {
        var stored = leads.find(id).orElseThrow(NotFound::new);
        var engine = versions.engine(stored.state().version());
        var lead = stored.state().lead(engine);
        return engine.questionnaire(lead)
                .map(questionnaire -> new Open(stored.row(), lead, engine, questionnaire));
    }

    TalkView view(Open open, Locale locale) {
        var given = answers.of(open.row().id());
        var language = locale.getLanguage();
        var reading = Reading.of(open.engine().playbook(), language, people::name);
        return new TalkView(
                open.row(),
                open.isClosed(),
                persona(open, language),
                open.questionnaire().questions().stream()
                        .map(question -> line(open, question, given, reading, language))
                        .toList(),
                new Levels(open).result(language),
                ways(open, reading, language),
                talks(open, given, reading));
    }

    private static String persona(Open open, String language) {
        return open.engine().playbook().agreement().personas().stream()
                .filter(persona -> persona.id().equals(open.lead().fit().persona()))
                .map(persona -> persona.label().in(language))
                .findFirst()
                .orElse("");
    }

    private TalkView.Line line(
            Open open, Question question, List<Given> all, Reading reading, String language) {
        var value = open.value(question);
        var chosen = question.choice(value);
        var state =
                chosen.isPresent()
                        ? TalkView.State.ANSWERED
                        : value.isEmpty() ? TalkView.State.OPEN : TalkView.State.ASKED;
        var given = all.stream().filter(one -> one.question().equals(question.id())).toList();
        return new TalkView.Line(
                question.id(),
                question.label().in(language),
                question.wording().in(language),
                question.choices().stream()
                        .map(choice ->
                                new TalkView.Option(
                                        choice.id(),
                                        choice.label().in(language),
                                        choice.points(),
                                        choice.id().equals(value)))
                        .toList(),
                state,
                value.isEmpty() ? "" : reading.value(question.attribute(), value),
                chosen.map(Question.Choice::points).orElse(0),
                question.mostPoints(),
                given.isEmpty() ? Optional.empty() : Optional.of(told(given.getLast(), reading)),
                before(question, value, given, reading));
    }

    /// The last answer that was another one; open, where there was none.
    private static Optional<TalkView.Option> before(
            Question question, String value, List<Given> given, Reading reading) {
        if (value.isEmpty()) return Optional.empty();
        var other =
                given.reversed().stream()
                        .map(Given::value)
                        .filter(one -> !one.equals(value))
                        .findFirst()
                        .orElse("");
        var label = other.isEmpty() ? "" : reading.value(question.attribute(), other);
        return Optional.of(new TalkView.Option(other, label, 0, false));
    }

    private TalkView.Told told(Given given, Reading reading) {
        return new TalkView.Told(
                reading.question(given.question()),
                given.value().isEmpty()
                        ? ""
                        : reading.value(Question.attributeOf(given.question()), given.value()),
                given.note(),
                given.by().isEmpty() ? "" : people.name(given.by()),
                given.at());
    }

    /// Stages whose criteria ask for answers, wherever the lead stands now.
    private List<TalkView.Way> ways(Open open, Reading reading, String language) {
        int today = open.engine().day(clock.instant());
        var ways = new ArrayList<TalkView.Way>();
        for (var stage : open.engine().playbook().agreement().ladder().stages()) {
            if (stage.entries().stream().noneMatch(entry -> asksForAnswers(entry.criterion())))
                continue;
            var findings = open.engine().explainEntries(open.lead(), stage, today);
            for (int i = 0; i < findings.size(); i++) {
                if (!asksForAnswers(stage.entries().get(i).criterion())) continue;
                ways.add(
                        new TalkView.Way(
                                reading.stage(stage.id()),
                                stage.entries().get(i).label().in(language),
                                reading.finding(findings.get(i))));
            }
        }
        return ways;
    }

    private static boolean asksForAnswers(Criterion criterion) {
        return criterion.fields().stream()
                .map(Field::kind)
                .anyMatch(kind ->
                        kind == Field.Kind.ANSWERS
                                || kind == Field.Kind.ANSWER
                                || kind == Field.Kind.LEVEL);
    }

    private List<TalkView.Talk> talks(Open open, List<Given> given, Reading reading) {
        record Who(LocalDate day, String by) {}
        Map<Who, List<TalkView.Told>> talks = new LinkedHashMap<>();
        for (Given one : given.reversed()) {
            var day = LocalDate.ofInstant(one.at(), open.engine().playbook().zone());
            talks.computeIfAbsent(new Who(day, one.by()), _ -> new ArrayList<>())
                    .addFirst(told(one, reading));
        }
        return talks.entrySet().stream()
                .map(talk ->
                        new TalkView.Talk(
                                talk.getKey().day(),
                                talk.getValue().getFirst().by(),
                                talk.getValue()))
                .toList();
    }
}
