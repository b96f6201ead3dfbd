package dev.staffel.playbook.reading;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a playbook, a finding and a decision say, in one language: plain sentences with the reader's numbers and dates.
///
/// Cheap to make; safe for use by many threads.
public final class Reading {
    private final Words words;
    private final CauseWords causes;

    private Reading(Playbook playbook, Speech speech, UnaryOperator<String> users) {
        this.words = new Words(playbook, speech);
        this.causes = new CauseWords(words.labels, speech, users);
    }

    /// A reading in which users are shown by their ids.
    ///
    /// @param language an ISO 639-1 code; anything but "de" reads English
    public static Reading of(Playbook playbook, String language) {
        return of(playbook, language, UnaryOperator.identity());
    }

    /// A reading for somebody who knows the users by name.
    ///
    /// @param users the name of a user by id
    public static Reading of(Playbook playbook, String language, UnaryOperator<String> users) {
        return new Reading(playbook, Speech.in(language, playbook.zone()), users);
    }

    /// The whole playbook, chapter by chapter.
    public List<Section> all() {
        return new Chapters(words).all();
    }

    /// Such as "Eignung A, Interesse mindestens 40 und Reife mindestens Vergleich".
    public String criterion(Criterion criterion) {
        return words.criteria.of(criterion);
    }

    /// What a criterion may look at, such as "Interesse an Retrofit".
    public String field(Field field) {
        return words.conditions.name(field);
    }

    /// A value of it as people say it.
    public String value(Field field, String value) {
        return words.conditions.value(field, value);
    }

    public String rule(Rule rule) {
        return words.rules.rule(rule);
    }

    public String entry(Stage stage, Entry entry) {
        return words.stages.entry(stage, entry);
    }

    public String persona(Persona persona) {
        return words.stages.persona(persona);
    }

    public String trait(Persona.Trait trait) {
        return words.stages.trait(trait);
    }

    public String route(Route route) {
        return words.handover.route(route);
    }

    public String clock(Clock clock) {
        return words.handover.clock(clock);
    }

    public String returnReason(ReturnReason reason) {
        return words.handover.returned(reason);
    }

    /// The part of the definition that a reason contradicts, in one word such as "maturity".
    public String criterion(ReturnReason reason) {
        return words.handover.criterion(reason);
    }

    public String controlSample(ControlSample sample) {
        return words.handover.sample(sample);
    }

    public String required(RequiredItem item) {
        return words.handover.required(item);
    }

    public String phase(Phase phase) {
        return words.conditions.phase(phase);
    }

    public String decider(Decider decider) {
        return words.stages.decider(decider);
    }

    /// The tree of ticks and crosses with the values seen.
    public Tick finding(Finding finding) {
        return new FindingWords(words.criteria, words.conditions, words.speech).of(finding);
    }

    /// What was decided, without why.
    public String fact(Fact fact) {
        return new FactWords(words.labels, words.handover, causes, words.speech).of(fact);
    }

    /// Something that marketing owes, see [dev.staffel.engine.Debt].
    public String owed(String item) {
        return new FactWords(words.labels, words.handover, causes, words.speech).item(item);
    }

    /// Why it was decided, such as "Kriterien erfüllt: Sehr gute Eignung".
    public String cause(Cause cause) {
        return causes.of(cause);
    }

    public String holder(Holder holder) {
        return causes.of(holder);
    }

    public String stage(String id) {
        return words.labels.stage(id);
    }

    public String ruleLabel(String id) {
        return words.labels.rule(id);
    }

    public String topic(String id) {
        return words.labels.topic(id);
    }

    public String activity(String id) {
        return words.labels.activity(id);
    }

    /// The value of an attribute as people write it, such as "12.000.000 €" for a revenue of 12000000.
    public String value(String attribute, String value) {
        return new ValueWords(words.labels, words.speech).of(attribute, value);
    }

    /// The label of a question of the questionnaire.
    public String question(String id) {
        return words.labels.question(id);
    }

    public String requiredItem(String id) {
        return words.labels.requiredItem(id);
    }

    /// A number in the reader's format, from thousandths.
    public String number(long thousandths) {
        return words.speech.number(thousandths);
    }

    /// A date and time in the reader's format and the company's zone.
    public String instant(Instant instant) {
        return words.speech.instant(instant);
    }
}
